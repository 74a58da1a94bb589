package org.pickmeup.backend.wire;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections on which the backend publishes: what matters must not wait behind what the next message replaces. */
@Configuration("backendPublishers")
class Publishers {

    @Bean(Publisher.OUTBOX)
    Publisher outbox(Connector connector) {
        return new Publisher(connector, "outbox");
    }

    @Bean(Publisher.NEARBY)
    Publisher nearby(Connector connector) {
        return new Publisher(connector, "nearby");
    }
}
