package io.machiyaku.reception;

import io.machiyaku.resident.ResidentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private final ResidentService residents;
    private final ScanService scans;

    IdentityProof(CodeHolders holders, ResidentService residents, ScanService scans) {
        this.holders = holders;
        this.residents = residents;
        this.scans = scans;
    }

    /** An unreadable or unknown code is answered as any scan is. */
    @Transactional
    ScanService.Answer scan(String typed, UUID venueId, LocalDate birthDate) {
        ScannedCode.read(typed)
                .flatMap(this::voucher)
                .filter(code -> !holders.of(code).isEmpty())
                .ifPresent(code -> residents.open(code.voucherNumber(), code.municipalityCode(), birthDate, true));
        return scans.scan(typed, venueId, birthDate);
    }

    private Optional<ScannedCode> voucher(ScannedCode code) {
        return code.checkInCode() == null
                ? Optional.of(code)
                : holders.appointment(code).map(CodeHolders.Appointment::voucher);
    }
}
