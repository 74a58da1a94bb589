package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.protocol.Topic;

/**
 * The contract's table, line by line, as far as it does not depend on rides: nothing is known of those yet, so that each
 * two may be a pair. A caller is a user name; "anyone" is one of 2014 without credentials.
 */
class AccessPolicyTest {

    private final AccessPolicy policy = new AccessPolicy(new Pairings(Duration.ofMinutes(2), Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({
        "driver:Bryan,    pickmeup/drivers/Bryan,             true",
        "driver:Bryan,    pickmeup/drivers/Bryan/picture,     true",
        "driver:Bryan,    pickmeup/drivers/Bryan/location,    true",
        "driver:Bryan,    pickmeup/passengers/Mike/chat,      true",
        "driver:Bryan,    pickmeup/passengers/Mike/inbox,     true",
        "driver:Bryan,    pickmeup/ratings,                   true",
        "driver:Bryan,    pickmeup/drivers/Bryan/inbox,       false",
        "driver:Bryan,    pickmeup/drivers/Bryan/chat,        false",
        "driver:Bryan,    pickmeup/drivers/Bryan/trip,        false",
        "driver:Bryan,    pickmeup/drivers/Bryan/profile,     false",
        "driver:Bryan,    pickmeup/drivers/Anna,              false",
        "driver:Bryan,    pickmeup/drivers/Anna/location,     false",
        "driver:Bryan,    pickmeup/drivers/Anna/inbox,        false",
        "driver:Bryan,    pickmeup/passengers/Bryan,          false",
        "driver:Bryan,    pickmeup/passengers/Mike/location,  false",
        "driver:Bryan,    pickmeup/requests/Bryan,            false",
        "driver:Bryan,    pickmeup/requests/Mike,             false",
        "driver:Bryan,    pickmeup/payments,                  false",
        "driver:Bryan,    pickmeup/backend,                   false",
        "driver:Bryan,    pickmeup/nearby/a1,                 false",
        "driver:Bryan,    pickmeup/drivers/Bryan/other,       false",
        "driver:Bryan,    other/drivers/Bryan,                false",
        "driver:Bryan,    $SYS/broker,                        false",
        "passenger:Mike,  pickmeup/passengers/Mike,           true",
        "passenger:Mike,  pickmeup/passengers/Mike/picture,   true",
        "passenger:Mike,  pickmeup/passengers/Mike/location,  true",
        "passenger:Mike,  pickmeup/requests/Mike,             true",
        "passenger:Mike,  pickmeup/drivers/Bryan/chat,        true",
        "passenger:Mike,  pickmeup/drivers/Bryan/inbox,       true",
        "passenger:Mike,  pickmeup/payments,                  true",
        "passenger:Mike,  pickmeup/requests/Anna,             false",
        "passenger:Mike,  pickmeup/passengers/Anna/inbox,     false",
        "passenger:Mike,  pickmeup/passengers/Mike/trip,      false",
        "passenger:Mike,  pickmeup/drivers/Mike,              false",
        "passenger:Mike,  pickmeup/ratings,                   false",
        "passenger:Mike,  pickmeup/nearby/a1/requests,        false",
        "backend:backend, pickmeup/drivers/Bryan/trip,        true",
        "backend:backend, pickmeup/passengers/Mike/profile,   true",
        "backend:backend, pickmeup/drivers/Bryan/inbox,       true",
        "backend:backend, pickmeup/passengers/Mike/inbox,     true",
        "backend:backend, pickmeup/nearby/a1,                 true",
        "backend:backend, pickmeup/nearby/a1/requests,        true",
        "backend:backend, pickmeup/backend,                   true",
        "backend:backend, pickmeup/requests/Mike,             true",
        "backend:backend, pickmeup/drivers/Bryan,             false",
        "backend:backend, pickmeup/payments,                  false",
        "backend:backend, pickmeup/drivers/Bryan/chat,        false",
        "web:web,         pickmeup/drivers/Bryan,             false",
        "operator:Olga,   pickmeup/drivers/Bryan/inbox,       false",
        "anyone,          pickmeup/drivers/Bryan,             true",
        "anyone,          pickmeup/requests/Mike,             true",
        "anyone,          pickmeup/passengers/Mike/inbox,     true",
        "anyone,          pickmeup/payments,                  true",
        "anyone,          pickmeup/drivers/Bryan/trip,        false",
        "anyone,          pickmeup/passengers/Mike/profile,   false",
        "anyone,          pickmeup/backend,                   false",
        "anyone,          pickmeup/nearby/a1,                 false",
        "anyone,          pickmeup/nearby/a1/requests,        false",
        "anyone,          other,                              false",
        "anyone,          pickmeupx/drivers/Bryan,            false",
    })
    void publish(String caller, String topic, boolean allowed) {
        assertThat(mayPublish(caller(caller), topic)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "driver:Bryan,    pickmeup/drivers/Bryan/#,             true",
        "driver:Bryan,    pickmeup/drivers/Bryan/+,             true",
        "driver:Bryan,    pickmeup/drivers/Bryan/inbox,         true",
        "driver:Bryan,    pickmeup/drivers/Bryan/trip,          true",
        "driver:Bryan,    pickmeup/requests/+,                  true",
        "driver:Bryan,    pickmeup/requests/Mike,               true",
        "driver:Bryan,    pickmeup/nearby/#,                    true",
        "driver:Bryan,    pickmeup/nearby/a1/requests,          true",
        "driver:Bryan,    pickmeup/passengers/Mike,             true",
        "driver:Bryan,    pickmeup/passengers/Mike/picture,     true",
        "driver:Bryan,    pickmeup/passengers/Mike/location,    true",
        "driver:Bryan,    pickmeup/passengers/Mike/profile,     true",
        "driver:Bryan,    pickmeup/passengers/Mike/chat,        true",
        "driver:Bryan,    pickmeup/backend,                     true",
        "driver:Bryan,    pickmeup/passengers/Mike/inbox,       false",
        "driver:Bryan,    pickmeup/passengers/Mike/trip,        false",
        "driver:Bryan,    pickmeup/passengers/Mike/#,           false",
        "driver:Bryan,    pickmeup/passengers/+,                false",
        "driver:Bryan,    pickmeup/passengers/+/location,       false",
        "driver:Bryan,    pickmeup/drivers/+,                   false",
        "driver:Bryan,    pickmeup/drivers/Anna/location,       false",
        "driver:Bryan,    pickmeup/drivers/Bryan2/inbox,        false",
        "driver:Bryan,    pickmeup/payments,                    false",
        "driver:Bryan,    pickmeup/requests/#,                  false",
        "driver:Bryan,    pickmeup/+/Mike/location,             false",
        "driver:Bryan,    pickmeup/#,                           false",
        "driver:Bryan,    #,                                    false",
        "driver:Bryan,    +/+/+/inbox,                          false",
        "driver:Bryan,    $SYS/#,                               false",
        "driver:Bryan,    $share/g/pickmeup/drivers/Bryan/#,    false",
        "passenger:Mike,  pickmeup/passengers/Mike/#,           true",
        "passenger:Mike,  pickmeup/nearby/#,                    true",
        "passenger:Mike,  pickmeup/drivers/+,                   true",
        "passenger:Mike,  pickmeup/drivers/Bryan,               true",
        "passenger:Mike,  pickmeup/drivers/Bryan/picture,       true",
        "passenger:Mike,  pickmeup/drivers/Bryan/location,      true",
        "passenger:Mike,  pickmeup/drivers/Bryan/profile,       true",
        "passenger:Mike,  pickmeup/drivers/Bryan/chat,          true",
        "passenger:Mike,  pickmeup/backend,                     true",
        "passenger:Mike,  pickmeup/drivers/+/location,          false",
        "passenger:Mike,  pickmeup/drivers/Bryan/inbox,         false",
        "passenger:Mike,  pickmeup/drivers/#,                   false",
        "passenger:Mike,  pickmeup/requests/+,                  false",
        "passenger:Mike,  pickmeup/passengers/+,                false",
        "passenger:Mike,  pickmeup/passengers/Anna/location,    false",
        "passenger:Mike,  pickmeup/ratings,                     false",
        "backend:backend, pickmeup/#,                           true",
        "backend:backend, $share/backends/pickmeup/#,           true",
        "backend:backend, #,                                    false",
        "backend:backend, $SYS/#,                               false",
        "web:web,         pickmeup/drivers/+,                   true",
        "web:web,         pickmeup/passengers/+,                true",
        "web:web,         pickmeup/#,                           false",
        "web:web,         pickmeup/drivers/+/location,          false",
        "operator:Olga,   pickmeup/#,                           true",
        "operator:Olga,   $SYS/#,                               true",
        "operator:Olga,   #,                                    false",
        "anyone,          pickmeup/#,                           true",
        "anyone,          pickmeup/requests/+,                  true",
        "anyone,          #,                                    false",
        "anyone,          $SYS/#,                               false",
    })
    void subscribe(String caller, String filter, boolean allowed) {
        assertThat(policy.subscribe(caller(caller), filter).isAllowed()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "driver:Bryan,    pickmeup/drivers/Bryan,             true",
        "driver:Bryan,    pickmeup/drivers/Anna,              false",
        "driver:Bryan,    pickmeup/passengers/Bryan,          false",
        "driver:Bryan,    pickmeup/drivers/Bryan/location,    false",
        "driver:Bryan,    pickmeup/passengers/Mike/inbox,     false",
        "passenger:Mike,  pickmeup/passengers/Mike,           true",
        "passenger:Mike,  pickmeup/requests/Mike,             false",
        "passenger:Mike,  pickmeup/payments,                  false",
        "backend:backend, pickmeup/backend,                   true",
        "backend:backend, pickmeup/drivers/Bryan/inbox,       false",
        "web:web,         pickmeup/drivers/Bryan,             false",
        "operator:Olga,   pickmeup/backend,                   false",
        "anyone,          pickmeup/drivers/Bryan,             true",
        "anyone,          pickmeup/drivers/Bryan/inbox,       false",
        "anyone,          pickmeup/backend,                   false",
    })
    void will(String caller, String topic, boolean allowed) {
        assertThat(policy.mayLeaveWill(caller(caller), topic)).isEqualTo(allowed);
    }

    private boolean mayPublish(Caller caller, String topic) {
        return caller.isAnonymous()
                ? policy.mayAnyonePublish(topic)
                : Topic.parse(topic)
                        .filter(parsed ->
                                policy.publish(caller, parsed, Said.UNSEEN).isAllowed())
                        .isPresent();
    }

    private static Caller caller(String username) {
        return username.equals("anyone") ? Caller.ANONYMOUS : Caller.named(username);
    }
}
