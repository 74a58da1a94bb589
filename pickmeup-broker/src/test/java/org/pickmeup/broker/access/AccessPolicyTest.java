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
        "drivers/Bryan,   pickmeup/drivers/Bryan,             true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/picture,     true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/location,    true",
        "drivers/Bryan,   pickmeup/passengers/Mike/chat,      true",
        "drivers/Bryan,   pickmeup/passengers/Mike/inbox,     true",
        "drivers/Bryan,   pickmeup/ratings,                   true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/inbox,       false",
        "drivers/Bryan,   pickmeup/drivers/Bryan/chat,        false",
        "drivers/Bryan,   pickmeup/drivers/Bryan/trip,        false",
        "drivers/Bryan,   pickmeup/drivers/Bryan/profile,     false",
        "drivers/Bryan,   pickmeup/drivers/Anna,              false",
        "drivers/Bryan,   pickmeup/drivers/Anna/location,     false",
        "drivers/Bryan,   pickmeup/drivers/Anna/inbox,        false",
        "drivers/Bryan,   pickmeup/passengers/Bryan,          false",
        "drivers/Bryan,   pickmeup/passengers/Mike/location,  false",
        "drivers/Bryan,   pickmeup/requests/Bryan,            false",
        "drivers/Bryan,   pickmeup/requests/Mike,             false",
        "drivers/Bryan,   pickmeup/payments,                  false",
        "drivers/Bryan,   pickmeup/backend,                   false",
        "drivers/Bryan,   pickmeup/nearby/a1,                 false",
        "drivers/Bryan,   pickmeup/drivers/Bryan/other,       false",
        "drivers/Bryan,   other/drivers/Bryan,                false",
        "drivers/Bryan,   $SYS/broker,                        false",
        "passengers/Mike, pickmeup/passengers/Mike,           true",
        "passengers/Mike, pickmeup/passengers/Mike/picture,   true",
        "passengers/Mike, pickmeup/passengers/Mike/location,  true",
        "passengers/Mike, pickmeup/requests/Mike,             true",
        "passengers/Mike, pickmeup/drivers/Bryan/chat,        true",
        "passengers/Mike, pickmeup/drivers/Bryan/inbox,       true",
        "passengers/Mike, pickmeup/payments,                  true",
        "passengers/Mike, pickmeup/requests/Anna,             false",
        "passengers/Mike, pickmeup/passengers/Anna/inbox,     false",
        "passengers/Mike, pickmeup/passengers/Mike/trip,      false",
        "passengers/Mike, pickmeup/drivers/Mike,              false",
        "passengers/Mike, pickmeup/ratings,                   false",
        "passengers/Mike, pickmeup/nearby/a1/requests,        false",
        "backend,         pickmeup/drivers/Bryan/trip,        true",
        "backend,         pickmeup/passengers/Mike/profile,   true",
        "backend,         pickmeup/drivers/Bryan/inbox,       true",
        "backend,         pickmeup/passengers/Mike/inbox,     true",
        "backend,         pickmeup/nearby/a1,                 true",
        "backend,         pickmeup/nearby/a1/requests,        true",
        "backend,         pickmeup/backend,                   true",
        "backend,         pickmeup/requests/Mike,             true",
        "backend,         pickmeup/drivers/Bryan,             false",
        "backend,         pickmeup/payments,                  false",
        "backend,         pickmeup/drivers/Bryan/chat,        false",
        "web,             pickmeup/drivers/Bryan,             false",
        "operator,        pickmeup/drivers/Bryan/inbox,       false",
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
        "drivers/Bryan,   pickmeup/drivers/Bryan/#,             true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/+,             true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/inbox,         true",
        "drivers/Bryan,   pickmeup/drivers/Bryan/trip,          true",
        "drivers/Bryan,   pickmeup/requests/+,                  true",
        "drivers/Bryan,   pickmeup/requests/Mike,               true",
        "drivers/Bryan,   pickmeup/nearby/#,                    true",
        "drivers/Bryan,   pickmeup/nearby/a1/requests,          true",
        "drivers/Bryan,   pickmeup/passengers/Mike,             true",
        "drivers/Bryan,   pickmeup/passengers/Mike/picture,     true",
        "drivers/Bryan,   pickmeup/passengers/Mike/location,    true",
        "drivers/Bryan,   pickmeup/passengers/Mike/profile,     true",
        "drivers/Bryan,   pickmeup/passengers/Mike/chat,        true",
        "drivers/Bryan,   pickmeup/backend,                     true",
        "drivers/Bryan,   pickmeup/passengers/Mike/inbox,       false",
        "drivers/Bryan,   pickmeup/passengers/Mike/trip,        false",
        "drivers/Bryan,   pickmeup/passengers/Mike/#,           false",
        "drivers/Bryan,   pickmeup/passengers/+,                false",
        "drivers/Bryan,   pickmeup/passengers/+/location,       false",
        "drivers/Bryan,   pickmeup/drivers/+,                   false",
        "drivers/Bryan,   pickmeup/drivers/Anna/location,       false",
        "drivers/Bryan,   pickmeup/drivers/Bryan2/inbox,        false",
        "drivers/Bryan,   pickmeup/payments,                    false",
        "drivers/Bryan,   pickmeup/requests/#,                  false",
        "drivers/Bryan,   pickmeup/+/Mike/location,             false",
        "drivers/Bryan,   pickmeup/#,                           false",
        "drivers/Bryan,   #,                                    false",
        "drivers/Bryan,   +/+/+/inbox,                          false",
        "drivers/Bryan,   $SYS/#,                               false",
        "drivers/Bryan,   $share/g/pickmeup/drivers/Bryan/#,    false",
        "passengers/Mike, pickmeup/passengers/Mike/#,           true",
        "passengers/Mike, pickmeup/nearby/+,                    true",
        "passengers/Mike, pickmeup/nearby/a1,                   true",
        "passengers/Mike, pickmeup/nearby/#,                    false",
        "passengers/Mike, pickmeup/nearby/+/requests,           false",
        "passengers/Mike, pickmeup/nearby/a1/requests,          false",
        "passengers/Mike, pickmeup/drivers/+,                   true",
        "passengers/Mike, pickmeup/drivers/Bryan,               true",
        "passengers/Mike, pickmeup/drivers/Bryan/picture,       true",
        "passengers/Mike, pickmeup/drivers/Bryan/location,      true",
        "passengers/Mike, pickmeup/drivers/Bryan/profile,       true",
        "passengers/Mike, pickmeup/drivers/Bryan/chat,          true",
        "passengers/Mike, pickmeup/backend,                     true",
        "passengers/Mike, pickmeup/drivers/+/location,          false",
        "passengers/Mike, pickmeup/drivers/Bryan/inbox,         false",
        "passengers/Mike, pickmeup/drivers/#,                   false",
        "passengers/Mike, pickmeup/requests/+,                  false",
        "passengers/Mike, pickmeup/passengers/+,                false",
        "passengers/Mike, pickmeup/passengers/Anna/location,    false",
        "passengers/Mike, pickmeup/ratings,                     false",
        "backend,         pickmeup/#,                           true",
        "backend,         $share/backends/pickmeup/#,           true",
        "backend,         #,                                    false",
        "backend,         $SYS/#,                               false",
        "web,             pickmeup/drivers/+,                   true",
        "web,             pickmeup/passengers/+,                true",
        "web,             pickmeup/#,                           false",
        "web,             pickmeup/drivers/+/location,          false",
        "operator,        pickmeup/#,                           true",
        "operator,        $SYS/#,                               true",
        "operator,        #,                                    false",
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
        "drivers/Bryan,   pickmeup/drivers/Bryan,             true",
        "drivers/Bryan,   pickmeup/drivers/Anna,              false",
        "drivers/Bryan,   pickmeup/passengers/Bryan,          false",
        "drivers/Bryan,   pickmeup/drivers/Bryan/location,    false",
        "drivers/Bryan,   pickmeup/passengers/Mike/inbox,     false",
        "passengers/Mike, pickmeup/passengers/Mike,           true",
        "passengers/Mike, pickmeup/requests/Mike,             false",
        "passengers/Mike, pickmeup/payments,                  false",
        "backend,         pickmeup/backend,                   true",
        "backend,         pickmeup/drivers/Bryan/inbox,       false",
        "web,             pickmeup/drivers/Bryan,             false",
        "operator,        pickmeup/backend,                   false",
        "anyone,          pickmeup/drivers/Bryan,             true",
        "anyone,          pickmeup/drivers/Bryan/inbox,       false",
        "anyone,          pickmeup/backend,                   false",
    })
    void will(String caller, String topic, boolean allowed) {
        assertThat(policy.mayLeaveWill(caller(caller), topic)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "pickmeup/drivers/Bryan,               true",
        "pickmeup/drivers/Bryan/picture,       true",
        "pickmeup/passengers/Mike/location,    true",
        "pickmeup/passengers/Mike/trip,        true",
        "pickmeup/requests/Mike,               true",
        "pickmeup/nearby/a1,                   true",
        "pickmeup/drivers/Bryan/inbox,         false",
        "pickmeup/drivers/Bryan/chat,          false",
        "pickmeup/payments,                    false",
    })
    void anOperatorTakesDownWhatIsRetainedAndSaysNothingElse(String name, boolean allowed) {
        Topic topic = Topic.parse(name).orElseThrow();
        Caller operator = caller("operator");
        assertThat(policy.publish(operator, topic, Said.NOTHING).isAllowed()).isEqualTo(allowed);
        assertThat(policy.publish(operator, topic, Said.SOMETHING).isAllowed()).isFalse();
        assertThat(policy.publish(operator, topic, Said.UNSEEN).isAllowed()).isFalse();
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
