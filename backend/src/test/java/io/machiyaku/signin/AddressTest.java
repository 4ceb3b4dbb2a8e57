package io.machiyaku.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void an_ipv6_subscriber_is_one_place() {
        assertThat(Address.place("2001:db8:1:2:aaaa::1")).isEqualTo(Address.place("2001:db8:1:2:bbbb::2"));
        assertThat(Address.place("2001:db8:1:3::1")).isNotEqualTo(Address.place("2001:db8:1:2::1"));
        assertThat(Address.place("203.0.113.5")).isEqualTo("203.0.113.5");
    }

    @Test
    void networks_hold_their_addresses_and_no_others() {
        var own = List.of("203.0.113.0/25", "198.51.100.7", "2001:db8::/32");
        for (String inside : new String[] {"203.0.113.0", "203.0.113.127", "198.51.100.7", "2001:db8:ffff::1"}) {
            assertThat(Address.isWithin(own, inside)).as(inside).isTrue();
        }
        for (String outside : new String[] {"203.0.113.128", "198.51.100.8", "2001:db9::1", "nonsense"}) {
            assertThat(Address.isWithin(own, outside)).as(outside).isFalse();
        }
        assertThat(Address.isWithin(List.of("broken/xx", ""), "203.0.113.1")).isFalse();
    }
}
