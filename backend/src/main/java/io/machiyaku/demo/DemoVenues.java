package io.machiyaku.demo;

import io.machiyaku.tenant.Plan;
import io.machiyaku.vaccine.Vaccine;
import io.machiyaku.vaccine.VaccineRepository;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.Venue.Details;
import io.machiyaku.venue.Venue.Kind;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Eight invented venues of a city: three big ones, five clinics, one of them not published; a company's hall; a clinic. */
@ApplicationScoped
class DemoVenues {

    private static final List<Details> VENUES = List.of(
            venue("101", "まちやく市民センター", Kind.MASS, "中央", "中央1-2-3", "まちやく駅 徒歩5分", "車いすで入れます。駐車場60台。手話のできる職員がいます。", true),
            venue("102", "ひがし体育館", Kind.MASS, "東", "東町4-5-6", "ひがし町駅 徒歩8分", "駐車場120台。託児があります。", true),
            venue("103", "みなみ保健センター", Kind.MASS, "南", "南町7-8", "バス停 保健センター前", "駐車場20台。", true),
            venue("201", "あさひ内科クリニック", Kind.INDIVIDUAL, "中央", "中央5-6", "まちやく駅 徒歩2分", "階段だけの建物です。", true),
            venue("202", "こばと小児科", Kind.INDIVIDUAL, "東", "東町1-1", "ひがし町駅 徒歩3分", "子ども用の接種だけ行います。", true),
            venue("203", "やまて診療所", Kind.INDIVIDUAL, "西", "山手2-9", "バス停 山手二丁目", "車いすで入れます。", true),
            venue("204", "はまかぜ医院", Kind.INDIVIDUAL, "南", "浜町3-3", "浜町駅 徒歩1分", "駐車場5台。", true),
            venue("205", "もりのクリニック", Kind.INDIVIDUAL, "西", "森1-4", "バス停 森入口", "準備中の会場です。", false));

    private static final List<Details> COMPANY =
            List.of(venue("101", "ひばり工業 本社講堂", Kind.MASS, "中央", "工業団地1-1", "工業団地駅 徒歩10分", "正門の受付で、接種と伝えてください。", true));
    private static final List<Details> CLINIC =
            List.of(venue("101", "あおぞら内科", Kind.INDIVIDUAL, "中央", "青空町3-2", "青空町駅 徒歩4分", "入口は診察と別です。駐車場8台。", true));

    private final VenueRepository venues;
    private final VaccineRepository vaccines;

    DemoVenues(VenueRepository venues, VaccineRepository vaccines) {
        this.venues = venues;
        this.vaccines = vaccines;
    }

    List<UUID> make(UUID tenantId, Plan plan) {
        List<Vaccine> all = vaccines.inOrder();
        List<Details> wanted = switch (plan) {
            case MUNICIPALITY -> VENUES;
            case WORKPLACE -> COMPANY;
            case MEDICAL_INSTITUTION -> CLINIC;
        };
        List<Venue> made = wanted.stream()
                .map(details -> new Venue(tenantId, details, handled(details, all)))
                .toList();
        venues.persist(made);
        venues.flush();
        return made.stream().map(Venue::id).toList();
    }

    /** The children's doctor has the children's vaccine, one clinic another maker's, all others the common one. */
    private static Set<UUID> handled(Details details, List<Vaccine> all) {
        Set<String> codes = switch (details.number()) {
            case "101", "102" -> Set.of("pfizer-12", "pfizer-5-11");
            case "202" -> Set.of("pfizer-5-11", "pfizer-6m-4");
            case "203" -> Set.of("moderna-12");
            default -> Set.of("pfizer-12");
        };
        return all.stream()
                .filter(vaccine -> codes.contains(vaccine.code()))
                .map(Vaccine::id)
                .collect(Collectors.toSet());
    }

    private static Details venue(
            String number,
            String name,
            Kind kind,
            String district,
            String address,
            String station,
            String notes,
            boolean published) {
        return new Details(
                number,
                name,
                kind,
                district,
                "000-0" + number,
                "まちやく市" + address,
                station,
                "0120-000-" + number,
                notes,
                published);
    }
}
