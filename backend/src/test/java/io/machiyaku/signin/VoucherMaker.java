package io.machiyaku.signin;

import io.machiyaku.platform.Ids;
import io.machiyaku.testsupport.TestTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Puts a person with one voucher into the database, as far as a sign-in looks at them. */
@ApplicationScoped
class VoucherMaker {

    record Made(UUID personId, UUID voucherId, String number) {}

    private final EntityManager database;

    VoucherMaker(EntityManager database) {
        this.database = database;
    }

    Made bornOn(TestTenant tenant, String code, String number, LocalDate birthDate) {
        UUID personId = Ids.next();
        UUID voucherId = Ids.next();
        tenant.run(() -> {
            database.createNativeQuery(
                            "insert into person (tenant_id, id, birth_date, birth_date_kind) values (?, ?, ?, 'REAL')")
                    .setParameter(1, tenant.id())
                    .setParameter(2, personId)
                    .setParameter(3, birthDate)
                    .executeUpdate();
            database.createNativeQuery(
                            "insert into voucher (tenant_id, id, person_id, municipality_code, number, origin)"
                                    + " values (?, ?, ?, ?, ?, 'REGISTERED')")
                    .setParameter(1, tenant.id())
                    .setParameter(2, voucherId)
                    .setParameter(3, personId)
                    .setParameter(4, code)
                    .setParameter(5, number)
                    .executeUpdate();
        });
        return new Made(personId, voucherId, number);
    }

    /** Changes the person's row: {@code set(tenant, made, "password_hash", hash)}. */
    void setPerson(TestTenant tenant, Made made, String column, Object value) {
        set(tenant, "person", made.personId(), column, value);
    }

    void setVoucher(TestTenant tenant, Made made, String column, Object value) {
        set(tenant, "voucher", made.voucherId(), column, value);
    }

    void ownAddresses(TestTenant tenant, String networks) {
        tenant.run(() -> database.createNativeQuery(
                        "update tenant set own_addresses = cast(?1 as text[]) where tenant_id = ?2")
                .setParameter(1, networks)
                .setParameter(2, tenant.id())
                .executeUpdate());
        tenant.change(unchanged -> {});
    }

    private void set(TestTenant tenant, String table, UUID id, String column, Object value) {
        tenant.run(() -> database.createNativeQuery(
                        "update " + table + " set " + column + " = ?1 where tenant_id = ?2 and id = ?3")
                .setParameter(1, value)
                .setParameter(2, tenant.id())
                .setParameter(3, id)
                .executeUpdate());
    }
}
