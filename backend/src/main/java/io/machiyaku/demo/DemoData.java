package io.machiyaku.demo;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountService;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.Tenant.Contact;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.TenantOrder;
import io.machiyaku.tenant.TenantService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes the demo tenants, each once: what is there already stays as it is. */
@ApplicationScoped
public class DemoData {

    public static final String MUNICIPALITY = "999997";
    public static final String WORKPLACE = "S0001";
    public static final String MEDICAL_INSTITUTION = "C0001";
    public static final String PASSWORD = "Machiyaku-demo-1";

    private static final Logger LOG = Logger.getLogger(DemoData.class);

    private final TenantDirectory directory;
    private final TenantService tenants;
    private final AccountService accounts;
    private final PasswordHashing hashing;
    private final TenantScope scope;
    private final DemoVenues venues;
    private final DemoSlots slots;
    private final DemoPeople people;

    DemoData(
            TenantDirectory directory,
            TenantService tenants,
            AccountService accounts,
            PasswordHashing hashing,
            TenantScope scope,
            DemoVenues venues,
            DemoSlots slots,
            DemoPeople people) {
        this.directory = directory;
        this.tenants = tenants;
        this.accounts = accounts;
        this.hashing = hashing;
        this.scope = scope;
        this.venues = venues;
        this.slots = slots;
        this.people = people;
    }

    public void make() {
        String hash = hashing.hash(PASSWORD);
        once(new TenantOrder(Plan.MUNICIPALITY, MUNICIPALITY, "まちやく市", "machiyaku", true), hash, 2_000);
        once(new TenantOrder(Plan.WORKPLACE, WORKPLACE, "ひばり工業", null, true), hash, 50);
        once(new TenantOrder(Plan.MEDICAL_INSTITUTION, MEDICAL_INSTITUTION, "あおぞら内科", null, true), hash, 50);
        directory.forget();
    }

    /** All or nothing: a start that was broken off begins anew. */
    private void once(TenantOrder order, String hash, int vouchers) {
        if (directory.withCode(order.code()).isPresent()) {
            return;
        }
        LOG.infof("Making the demo data of %s", order.code());
        scope.run(
                Ids.next(),
                () -> QuarkusTransaction.requiringNew().timeout(120).run(() -> {
                    var line = tenants.create(order);
                    tenants.change(tenant -> tenant.describeSite(
                            order.plan() == Plan.MUNICIPALITY ? "まちやく市 ワクチン接種予約" : siteName(order),
                            new Contact("0120-000-123", "平日 午前9時〜午後5時"),
                            toBring(order.plan()),
                            "無料"));
                    List<UUID> venueIds = venues.make(line.tenantId(), order.plan());
                    openAccounts(hash, venueIds);
                    slots.make(line.tenantId(), venueIds);
                    people.make(line.tenantId(), new DemoPeople.Crowd(order.plan(), MUNICIPALITY, vouchers));
                }));
    }

    /** A company's people hold a letter with their number, not a voucher. */
    private static String toBring(Plan plan) {
        String paper = plan == Plan.WORKPLACE ? "番号の通知" : "接種券";
        return paper + "、本人確認書類(マイナンバーカードや保険証など)、記入した予診票";
    }

    private static String siteName(TenantOrder order) {
        return order.plan() == Plan.WORKPLACE ? "職域接種用" + order.code() : order.name() + " ワクチン接種予約";
    }

    private void openAccounts(String hash, List<UUID> venueIds) {
        Set<UUID> first = Set.of(venueIds.getFirst());
        ready(accounts.openMaster("master", hash), hash);
        ready(accounts.open(details("call", "佐々木 みどり", StaffRole.CALL_CENTRE, Set.of()), hash), hash);
        ready(accounts.open(details("manager", "大村 修", StaffRole.VENUE_MANAGER, first), hash), hash);
        ready(accounts.open(details("staff", "川口 千夏", StaffRole.VENUE_STAFF, first), hash), hash);
    }

    private static Account.Details details(String loginId, String name, StaffRole role, Set<UUID> venueIds) {
        return new Account.Details(loginId, name, role, venueIds);
    }

    /** The demo password is nobody's first one: no change is asked for. The terms are, as from everybody. */
    private void ready(Account account, String hash) {
        accounts.choosePassword(account.id(), hash);
    }
}
