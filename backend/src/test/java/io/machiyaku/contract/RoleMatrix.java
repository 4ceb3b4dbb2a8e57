package io.machiyaku.contract;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;

import io.machiyaku.staff.StaffRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may do what, operation by operation: the table of rights of the contract (section 2), and of the manual's ㉕.
 * A: anywhere in the tenant; V: at the own venues only; S: for oneself; –: 403. The last column says what opens the door
 * to those who are not signed in: nothing (–), nobody is asked (P), the session cookie (C) or the operator's key (K).
 */
final class RoleMatrix {

    private static final String TABLE = """
            operation                                             admin call manager staff resident nobody
            GET    /api/admin/me                                  S     S    S       S     –        –
            PUT    /api/admin/me/password                         S     S    S       S     –        –
            GET    /api/admin/terms                               S     S    S       S     –        –
            POST   /api/admin/terms                               S     S    S       S     –        –
            POST   /api/admin/override-mode                       A     –    –       –     –        –
            DELETE /api/admin/override-mode                       A     –    –       –     –        –
            GET    /api/admin/programmes                          A     A    A       A     –        –
            GET    /api/admin/vaccines                            A     A    A       A     –        –
            GET    /api/admin/venues                              A     A    V       V     –        –
            GET    /api/admin/venues/{id}                         A     A    V       V     –        –
            POST   /api/admin/venues                              A     –    –       –     –        –
            PUT    /api/admin/venues/{id}                         A     –    –       –     –        –
            GET    /api/admin/slots                               A     A    V       V     –        –
            GET    /api/admin/slots/{id}                          A     A    V       V     –        –
            GET    /api/admin/slots/{id}/reservations             A     A    V       V     –        –
            POST   /api/admin/slots                               A     A    V       –     –        –
            POST   /api/admin/slots/batch                         A     A    V       –     –        –
            POST   /api/admin/slots/publication                   A     A    V       –     –        –
            PUT    /api/admin/slots/{id}                          A     A    V       –     –        –
            DELETE /api/admin/slots/{id}                          A     A    V       –     –        –
            GET    /api/admin/vouchers                            A     A    –       –     –        –
            POST   /api/admin/vouchers                            A     A    –       –     –        –
            GET    /api/admin/vouchers/{id}                       A     A    –       –     –        –
            PUT    /api/admin/vouchers/{id}                       A     A    –       –     –        –
            POST   /api/admin/vouchers/{id}/unlock                A     A    –       –     –        –
            POST   /api/admin/vouchers/{id}/reset-password        A     A    –       –     –        –
            POST   /api/admin/vouchers/{id}/delete                A     –    –       –     –        –
            POST   /api/admin/vouchers/{id}/verify                A     A    V       V     –        –
            POST   /api/admin/vouchers/{id}/entry-code            A     A    –       –     –        –
            POST   /api/admin/accounts/entry-code                 A     –    –       –     –        –
            GET    /api/admin/residents                           A     A    V       V     –        –
            POST   /api/admin/residents/open                      A     A    A       A     –        –
            GET    /api/admin/residents/{id}                      A     A    V       V     –        –
            PUT    /api/admin/residents/{id}                      A     A    V       V     –        –
            GET    /api/admin/residents/{id}/venues               A     A    V       V     –        –
            GET    /api/admin/residents/{id}/availability         A     A    V       V     –        –
            GET    /api/admin/residents/{id}/slots                A     A    V       V     –        –
            POST   /api/admin/residents/{id}/history              A     A    V       –     –        –
            PUT    /api/admin/residents/{id}/history/{recordId}   A     A    V       –     –        –
            DELETE /api/admin/residents/{id}/history/{recordId}   A     A    V       –     –        –
            POST   /api/admin/reservations                        A     A    V       V     –        –
            POST   /api/admin/reservations/{id}/change            A     A    V       V     –        –
            POST   /api/admin/reservations/{id}/cancel            A     A    V       V     –        –
            POST   /api/admin/reservations/{id}/check-in          A     –    V       V     –        –
            POST   /api/admin/reservations/{id}/result            A     –    V       V     –        –
            POST   /api/admin/reservations/{id}/undo              A     –    V       V     –        –
            POST   /api/admin/reception/scan                      A     –    V       V     –        –
            GET    /api/admin/reception/day                       A     –    V       V     –        –
            GET    /api/admin/reception/last-result               A     –    V       V     –        –
            GET    /api/resident/me                               –     –    –       –     S        –
            PUT    /api/resident/me                               –     –    –       –     S        –
            PUT    /api/resident/password                         –     –    –       –     S        –
            GET    /api/resident/terms                            –     –    –       –     S        –
            POST   /api/resident/terms                            –     –    –       –     S        –
            GET    /api/resident/vaccines                         –     –    –       –     S        –
            GET    /api/resident/next                             –     –    –       –     S        –
            GET    /api/resident/venues                           –     –    –       –     S        –
            GET    /api/resident/availability                     –     –    –       –     S        –
            GET    /api/resident/slots                            –     –    –       –     S        –
            GET    /api/resident/reservations                     –     –    –       –     S        –
            POST   /api/resident/reservations                     –     –    –       –     S        –
            POST   /api/resident/reservations/{id}/change         –     –    –       –     S        –
            POST   /api/resident/reservations/{id}/cancel         –     –    –       –     S        –
            GET    /api/sites                                     P     P    P       P     P        P
            GET    /api/sites/{slug}                              P     P    P       P     P        P
            GET    /api/sites/{slug}/availability                 P     P    P       P     P        P
            GET    /api/sites/{slug}/terms                        P     P    P       P     P        P
            GET    /api/auth/jwks.json                            P     P    P       P     P        P
            POST   /api/auth/staff/login                          C     C    C       C     C        C
            POST   /api/auth/staff/refresh                        C     C    C       C     C        C
            POST   /api/auth/staff/logout                         P     P    P       P     P        P
            POST   /api/auth/resident/login                       C     C    C       C     C        C
            GET    /api/auth/resident/{site}/puzzle               P     P    P       P     P        P
            POST   /api/auth/resident/{site}/refresh              C     C    C       C     C        C
            POST   /api/auth/resident/{site}/logout               P     P    P       P     P        P
            POST   /api/platform/tenants                          K     K    K       K     K        K
            """;

    private static final List<StaffRole> COLUMNS = List.of(ADMINISTRATOR, CALL_CENTRE, VENUE_MANAGER, VENUE_STAFF);
    private static final int RESIDENT_COLUMN = 4;
    private static final int NOBODY_COLUMN = 5;

    enum Right {
        ANYWHERE("A"),
        OWN_VENUES("V"),
        ONESELF("S"),
        PUBLIC("P"),
        BY_COOKIE_OR_PASSWORD("C"),
        BY_KEY("K"),
        NONE("–");

        private final String letter;

        Right(String letter) {
            this.letter = letter;
        }

        static Right of(String letter) {
            return List.of(values()).stream()
                    .filter(right -> right.letter.equals(letter))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such right: " + letter));
        }
    }

    /** The rights of one operation, in the order of the table's columns. */
    record Row(List<Right> rights) {

        Right of(StaffRole role) {
            return rights.get(COLUMNS.indexOf(role));
        }

        Right ofResident() {
            return rights.get(RESIDENT_COLUMN);
        }

        Right ofNobody() {
            return rights.get(NOBODY_COLUMN);
        }
    }

    private RoleMatrix() {}

    /** By operation, such as {@code GET /api/admin/me}. */
    static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        TABLE.lines().skip(1).forEach(line -> {
            String[] cells = line.split("\\s+");
            var rights = List.of(cells).subList(2, cells.length).stream()
                    .map(Right::of)
                    .toList();
            if (rights.size() != NOBODY_COLUMN + 1) {
                throw new IllegalArgumentException("A right is missing: " + line);
            }
            if (rows.put(cells[0] + " " + cells[1], new Row(rights)) != null) {
                throw new IllegalArgumentException("Twice: " + line);
            }
        });
        return rows;
    }
}
