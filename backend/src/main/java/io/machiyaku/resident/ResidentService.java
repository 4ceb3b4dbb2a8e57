package io.machiyaku.resident;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.history.HistoryService;
import io.machiyaku.history.VaccinationRecord;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.PersonReach;
import io.machiyaku.voucher.Care;
import io.machiyaku.voucher.OpenedPersons;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonDetails;
import io.machiyaku.voucher.PersonRepository;
import io.machiyaku.voucher.PersonSearch;
import io.machiyaku.voucher.PersonService;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff do on the resident page, each within the reach of their role. */
@ApplicationScoped
public class ResidentService {

    private static final Duration OPEN_FOR = Duration.ofMinutes(15);

    private final ResidentPages pages;
    private final PersonService persons;
    private final PersonSearch search;
    private final People people;
    private final HistoryService history;
    private final PersonReach reach;
    private final OperationLog log;

    ResidentService(
            ResidentPages pages,
            PersonService persons,
            PersonSearch search,
            People people,
            HistoryService history,
            PersonReach reach,
            OperationLog log) {
        this.pages = pages;
        this.persons = persons;
        this.search = search;
        this.people = people;
        this.history = history;
        this.reach = reach;
        this.log = log;
    }

    /** Who is behind a voucher, and who may see them for how long. */
    @ApplicationScoped
    static class People {
        private final VoucherRepository vouchers;
        private final PersonRepository persons;
        private final OpenedPersons opened;
        private final Caller caller;
        private final CityTime time;

        People(
                VoucherRepository vouchers,
                PersonRepository persons,
                OpenedPersons opened,
                Caller caller,
                CityTime time) {
            this.vouchers = vouchers;
            this.persons = persons;
            this.opened = opened;
            this.caller = caller;
            this.time = time;
        }

        /** The one person whose voucher number and birth date these are; where two fit, the code must tell. */
        Person holding(String number, String municipalityCode, LocalDate birthDate) {
            List<Person> fitting = vouchers.numbered(number).stream()
                    .filter(v -> municipalityCode == null
                            || municipalityCode.isBlank()
                            || municipalityCode.equals(v.municipalityCode()))
                    .map(Voucher::personId)
                    .distinct()
                    .map(persons::get)
                    .filter(person -> birthDate.equals(person.birthDate()))
                    .filter(person -> caller.isAdministrator() || !person.protectedPerson())
                    .toList();
            if (fitting.isEmpty()) {
                throw new Refused(ResidentRefusal.VOUCHER_OR_BIRTH_DATE_WRONG);
            }
            if (fitting.size() > 1) {
                throw new Refused(ResidentRefusal.MUNICIPALITY_CODE_NEEDED);
            }
            return fitting.getFirst();
        }

        void open(Person person) {
            opened.open(caller.id(), person.id(), time.instant().plus(OPEN_FOR));
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

    /** For 15 logged minutes, to whoever knows voucher number and birth date. */
    @Transactional
    public ResidentView open(String number, String municipalityCode, LocalDate birthDate) {
        Person person = people.holding(number, municipalityCode, birthDate);
        people.open(person);
        log.add(Entry.of("OPEN", "PERSON", person.id()));
        return pages.page(person.id());
    }

    @Transactional
    public ResidentView page(UUID personId) {
        reach.check(personId);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView edit(UUID personId, long version, PersonDetails details, Care care) {
        reach.check(personId);
        persons.edit(personId, version, details, care);
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
            String reason) {
        reach.check(personId);
        history.correct(personId, recordId, given, source, reason);
        return pages.page(personId);
    }

    @Transactional
    public ResidentView removeDose(UUID personId, UUID recordId, String reason) {
        reach.check(personId);
        history.remove(personId, recordId, reason);
        return pages.page(personId);
    }
}
