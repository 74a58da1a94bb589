package org.pickmeup.backend.nearby;

import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.NearbyRequests;
import org.pickmeup.protocol.message.Presence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the neighbourhood hears of what is said. */
@Configuration("backendNearby")
class NearbyConfiguration {

    @Bean
    MessageHandler<Presence> nearbyPresence(Cars cars) {
        return new Remembering<>(
                Channel.PRESENCE, (topic, presence) -> cars.here(topic.person()), topic -> cars.gone(topic.person()));
    }

    @Bean
    MessageHandler<Location> nearbyLocation(Cars cars) {
        return new Remembering<>(
                Channel.LOCATION,
                (topic, location) -> cars.at(topic.person(), location),
                topic -> cars.nowhere(topic.person()));
    }

    @Bean
    MessageHandler<Nearby> nearbySaid(Board board) {
        return new Remembering<>(Channel.NEARBY, (topic, said) -> board.retains(topic), topic -> {});
    }

    @Bean
    MessageHandler<NearbyRequests> nearbyRequestsSaid(Board board) {
        return new Remembering<>(Channel.NEARBY_REQUESTS, (topic, said) -> board.retains(topic), topic -> {});
    }
}
