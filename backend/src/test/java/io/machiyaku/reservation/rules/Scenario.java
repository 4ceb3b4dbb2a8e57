package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.UpperBound;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** A random booking near the edges of the rules: ages around limits, doses around intervals, times around midnight. */
record Scenario(
        SiteRules site, LocalDateTime now, Applicant person, SlotOffer slot, Wish wish, Booker booker, String seed) {

    static Scenario random(Random random) {
        long seed = random.nextLong();
        return new Chooser(new Random(seed)).choose(seed);
    }

    BookingRules rules() {
        return new BookingRules(site, now);
    }

    Verdict verdict() {
        return rules().judge(person, slot, wish, booker);
    }

    Scenario with(Booker other) {
        return new Scenario(site, now, person, slot, wish, other, seed);
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + verdict().refusals();
    }

    private record Chooser(Random random) {

        Scenario choose(long seed) {
            LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
            LocalDateTime now = today.atTime(random.nextInt(24), random.nextInt(60));
            LocalDate day = today.plusDays(rarely(4) ? random.nextInt(3) - 1 : random.nextInt(90));
            Product product = Given.VACCINES.get(random.nextInt(Given.VACCINES.size()));
            int dose = 1 + random.nextInt(rarely(3) ? 5 : 2);
            PersonMaker person = person(today, day, product, dose);
            return new Scenario(
                    new SiteRules(
                            !rarely(20),
                            rarely(10) ? now.plusHours(random.nextInt(48) - 24) : null,
                            random.nextBoolean(),
                            random.nextBoolean(),
                            rarely(20) ? Set.of(Door.WEB) : Set.of(),
                            Deadline.DAY_BEFORE,
                            new OfferedPeriod(pick(1, 2, 12))),
                    now,
                    person.make(),
                    slot(day, product, dose, now).make(),
                    Wish.book(dose),
                    booker(),
                    Long.toString(seed));
        }

        private PersonMaker person(LocalDate today, LocalDate day, Product product, int dose) {
            PersonMaker person = PersonMaker.aPerson();
            int limit = pick(0, 6, 60, 144, 216, 780);
            LocalDate around = (random.nextBoolean() ? day : today).minusMonths(limit);
            person.born(rarely(30) ? null : around.minusDays(random.nextInt(5) - 2L));
            if (rarely(20)) {
                person.blocked();
            }
            if (rarely(20)) {
                person.movedOut(day.plusDays(random.nextInt(3) - 1L));
            }
            if (rarely(15)) {
                person.withoutTerms();
            }
            if (rarely(15)) {
                person.withoutDetails();
            }
            LocalDate date = rarely(15) ? day.plusDays(random.nextInt(90)) : day;
            for (int earlier = dose - 1; earlier >= 1 && !rarely(12); earlier--) {
                date = earlier >= 2 ? date.minusMonths(pick(3, 5)) : date.minusDays(pick(19, 21, 28, 56));
                date = date.minusDays(random.nextInt(3) - 1L);
                Product given = rarely(8) ? Given.MODERNA : product;
                if (!date.isAfter(today) && !rarely(5)) {
                    person.had(earlier, date, rarely(10) ? null : given);
                } else {
                    person.booked(earlier, date, given);
                }
            }
            if (rarely(15)) {
                person.had(dose, today.minusDays(random.nextInt(60)), product);
            }
            if (rarely(10)) {
                person.booked(dose, day.plusDays(random.nextInt(30)), product);
            }
            return person;
        }

        private SlotMaker slot(LocalDate day, Product product, int dose, LocalDateTime now) {
            int hour = random.nextInt(23);
            SlotMaker slot = SlotMaker.aSlot()
                    .of(rarely(8) ? Given.PFIZER : product)
                    .on(day.atTime(hour, 0), day.atTime(hour, 30))
                    .reserved(pick(0, 5, 9, 10, 11))
                    .at(rarely(6) ? Given.OTHER_VENUE : Given.VENUE);
            if (rarely(10) ? dose < 3 : dose >= 3) {
                slot.doses(3, 5).months(pick(3, 5));
            }
            if (random.nextBoolean()) {
                slot.sameDay();
            }
            if (rarely(10)) {
                slot.unpublished();
            }
            if (rarely(15)) {
                slot.inUnpublishedVenue();
            }
            if (rarely(15)) {
                slot.ofVaccineGivenUp();
            }
            if (rarely(5)) {
                slot.limit(pick(Door.values()), random.nextInt(2));
            }
            if (rarely(10)) {
                slot.openingAt(now.plusMinutes(random.nextInt(3) - 1L));
            }
            if (rarely(3)) {
                int min = pick(0, 5, 12, 18, 65);
                slot.ages(AgeRange.years(
                        min,
                        min + pick(6, 100),
                        random.nextBoolean() ? UpperBound.AGE_OR_BELOW : UpperBound.ROUTINE_UNTIL));
            }
            return slot;
        }

        private Booker booker() {
            Powers powers = pick(
                    Powers.callCentre(),
                    Powers.administrator(false),
                    Powers.administrator(true),
                    Powers.venueManager(Set.of(Given.VENUE)),
                    Powers.venueStaff(Set.of(Given.VENUE)));
            Door door = pick(Door.values());
            Booker booker = door.selfService() ? Booker.resident(door) : Booker.staff(door, powers);
            return door.selfService() || random.nextBoolean()
                    ? booker
                    : booker.waiving(waivers(), rarely(10) ? " " : "理由");
        }

        private Set<Waiver> waivers() {
            Set<Waiver> waivers = EnumSet.noneOf(Waiver.class);
            for (Waiver waiver : Waiver.values()) {
                if (random.nextBoolean()) {
                    waivers.add(waiver);
                }
            }
            return waivers;
        }

        private boolean rarely(int oneIn) {
            return random.nextInt(oneIn) == 0;
        }

        @SafeVarargs
        private <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
