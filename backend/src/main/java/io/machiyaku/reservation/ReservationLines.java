package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is booked: in a slot, or at a venue on a day, each by one query. Never cut: a roster lists every seat taken.
 * Protected people only for administrators.
 */
@ApplicationScoped
public class ReservationLines {

    record Row(Reservation reservation, Voucher voucher, Person person) {}

    private static final String ROWS = """
            select new io.machiyaku.reservation.ReservationLines$Row(r, v, p)
            from Reservation r join Slot s on s.id = r.slotId join Voucher v on v.id = r.voucherId
                 join Person p on p.id = r.personId
            where (p.protectedPerson = false or :all = true) and
            """;

    private final EntityManager entities;
    private final AgainstGiving against;
    private final Caller caller;

    ReservationLines(EntityManager entities, AgainstGiving against, Caller caller) {
        this.entities = entities;
        this.against = against;
        this.caller = caller;
    }

    @Transactional
    public List<ReservationLine> ofSlot(UUID slotId) {
        return lines(entities.createQuery(
                        ROWS + " s.id = :slot order by p.familyNameKana, p.givenNameKana, v.number", Row.class)
                .setParameter("slot", slotId));
    }

    @Transactional
    public List<ReservationLine> ofDay(UUID venueId, LocalDate day) {
        return lines(entities.createQuery(ROWS + """
                                 s.venueId = :venue and s.startsAt >= :from and s.startsAt < :to
                                and r.status <> io.machiyaku.reservation.ReservationStatus.CANCELLED
                                order by s.startsAt, p.familyNameKana, p.givenNameKana, v.number
                                """, Row.class)
                .setParameter("venue", venueId)
                .setParameter("from", day.atStartOfDay())
                .setParameter("to", day.plusDays(1).atStartOfDay()));
    }

    private List<ReservationLine> lines(jakarta.persistence.TypedQuery<Row> query) {
        List<Row> rows = query.setParameter("all", caller.isAdministrator()).getResultList();
        Map<UUID, List<RefusalView>> found =
                against.ofLive(rows.stream().map(Row::reservation).toList());
        return rows.stream()
                .map(row -> line(row, found.getOrDefault(row.reservation().id(), List.of())))
                .toList();
    }

    private static ReservationLine line(Row row, List<RefusalView> against) {
        Reservation r = row.reservation();
        var d = row.person().details();
        return new ReservationLine(
                r.id(),
                r.slotId(),
                r.checkInCode(),
                row.voucher().municipalityCode(),
                row.voucher().number(),
                row.voucher().provisional(),
                r.personId(),
                d.familyNameKana(),
                d.givenNameKana(),
                d.familyName(),
                d.givenName(),
                row.person().birthDate(),
                row.person().birthDateKind(),
                r.dose(),
                r.status(),
                r.channel(),
                row.person().care().needs(),
                r.overrides(),
                r.version(),
                against);
    }
}
