package io.machiyaku.resident;

import io.machiyaku.history.HistoryService;
import io.machiyaku.history.VaccinationRecord;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Page;
import io.machiyaku.reservation.GoingDose;
import io.machiyaku.reservation.PersonReach;
import io.machiyaku.voucher.Care;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonDetails;
import io.machiyaku.voucher.PersonSearch;
import io.machiyaku.voucher.PersonService;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff do on the resident page, each within the reach of their role. */
@ApplicationScoped
public class ResidentService {

    private final ResidentPages pages;
    private final PersonService persons;
    private final PersonSearch search;
    private final People people;
    private final HistoryService history;
    private final GoingDose later;
    private final PersonReach reach;
    private final PersonOpening opening;

    ResidentService(
            ResidentPages pages,
            PersonService persons,
            PersonSearch search,
            People people,
            HistoryService history,
            GoingDose later,
            PersonReach reach,
            PersonOpening opening) {
        this.pages = pages;
        this.persons = persons;
        this.search = search;
        this.people = people;
        this.history = history;
        this.later = later;
        this.reach = reach;
        this.opening = opening;
    }

    /** Whom a search may find, with their vouchers. */
    @ApplicationScoped
    static class People {
        private final VoucherRepository vouchers;
        private final Caller caller;

        People(VoucherRepository vouchers, Caller caller) {
            this.vouchers = vouchers;
            this.caller = caller;
        }

        Map<UUID, List<Voucher>> vouchersOf(List<Person> persons) {
            return vouchers.ofPersons(persons.stream().map(Person::id).toList()).stream()
                    .collect(Collectors.groupingBy(Voucher::personId));
        }

        boolean seesProtected() {
            return caller.isAdministrator();
        }

        PersonSearch.Within within(LocalDate since) {
            return caller.isVenueRole() ? new PersonSearch.Within(caller.venueIds(), since) : null;
        }
    }

    @Transactional
    public Page<ResidentLine> search(
            String voucherNumber, String phone, String familyNameKana, String givenNameKana, Page.Ask ask) {
        var question = new PersonSearch.Question(
                voucherNumber,
                phone,
                familyNameKana,
                givenNameKana,
                people.within(reach.since()),
                people.seesProtected());
        if (!question.asksSomething()) {
            throw new Invalid("voucherNumber", ResidentRefusal.SEARCH_EMPTY);
        }
        Page<Person> found = search.matching(question, ask);
        var vouchers = people.vouchersOf(found.items());
        return found.map(person -> ResidentLine.of(person, vouchers.getOrDefault(person.id(), List.of())));
    }

    /** For 15 logged minutes, to whoever knows voucher number and birth date, or has seen an unknown one on an identity document. */
    public ResidentView open(String number, String municipalityCode, LocalDate birthDate, boolean identitySeen) {
        UUID personId = opening.open(number, municipalityCode, birthDate, identitySeen);
        return QuarkusTransaction.requiringNew().call(() -> pages.page(personId));
    }

    @Transactional
    public ResidentView page(UUID personId) {
        reach.check(personId);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView edit(UUID personId, long version, PersonDetails details, boolean dateConfirmed, Care care) {
        reach.check(personId);
        persons.edit(personId, version, details, dateConfirmed, care);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView addDose(
            UUID personId, VaccinationRecord.Given given, VaccinationRecord.Source source, String reason) {
        reach.check(personId);
        history.enter(personId, given, source, reason);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView correctDose(
            UUID personId,
            UUID recordId,
            VaccinationRecord.Given given,
            VaccinationRecord.Source source,
            GoingDose.Answer answer) {
        reach.check(personId);
        VaccinationRecord.Given wrong = history.correct(personId, recordId, given, source, answer.reason());
        boolean sameProgramme = given.programmeId().equals(wrong.programmeId());
        int becomes = sameProgramme ? given.dose() : wrong.dose();
        later.settle(personId, wrong.programmeId(), wrong.dose(), becomes, answer);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView removeDose(UUID personId, UUID recordId, GoingDose.Answer answer) {
        reach.check(personId);
        VaccinationRecord.Given struck = history.remove(personId, recordId, answer.reason());
        later.settle(personId, struck.programmeId(), struck.dose(), answer);
        return pages.page(personId);
    }
}
