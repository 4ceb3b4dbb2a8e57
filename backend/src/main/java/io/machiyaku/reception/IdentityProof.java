package io.machiyaku.reception;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.Caller;
import io.machiyaku.resident.ResidentService;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The desk reads from an identity document the birth date of somebody whose date is not known (本人確認書類): it becomes the
 * real one, is logged, and whatever is booked is judged by it in the answer to the scan.
 */
@ApplicationScoped
class IdentityProof {

    private final CodeHolders holders;
    private final VenueRepository venues;
    private final ResidentService residents;
    private final ScanService scans;
    private final Caller caller;

    IdentityProof(
            CodeHolders holders, VenueRepository venues, ResidentService residents, ScanService scans, Caller caller) {
        this.holders = holders;
        this.venues = venues;
        this.caller = caller;
        this.residents = residents;
        this.scans = scans;
    }

    /** An unreadable or unknown code, or one read for another venue, is answered as any scan is: nothing is proven then. */
    ScanService.Answer scan(String typed, UUID venueId, LocalDate birthDate) {
        Optional<ScannedCode> holder = requiringNew().call(() -> {
            venues.get(venueId, caller.isVenueRole() ? caller.venueIds() : null);
            return ScannedCode.read(typed)
                    .flatMap(this::voucher)
                    .filter(code -> !holders.of(code).isEmpty());
        });
        return holder.map(code -> residents.open(code.voucherNumber(), code.municipalityCode(), birthDate, true))
                .map(opened -> scans.opened(typed, venueId, opened))
                .orElseGet(() -> scans.scan(typed, venueId, birthDate));
    }

    private Optional<ScannedCode> voucher(ScannedCode code) {
        return code.checkInCode() == null
                ? Optional.of(code)
                : holders.appointment(code).map(CodeHolders.Appointment::voucher);
    }
}
