package org.pickmeup.backend.rating;

import java.util.EnumSet;
import java.util.Set;
import org.pickmeup.backend.profile.Profiles;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Rating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A driver rates the passenger. The passenger's own rating comes with the payment. */
@Component
class RatingHandler implements MessageHandler<Rating> {

    private static final Logger log = LoggerFactory.getLogger(RatingHandler.class);

    private static final Set<Phase> RIDDEN = EnumSet.of(Phase.ENDED, Phase.PAID);

    private final Trips trips;
    private final Ratings ratings;
    private final Profiles profiles;

    RatingHandler(Trips trips, Ratings ratings, Profiles profiles) {
        this.trips = trips;
        this.ratings = ratings;
        this.profiles = profiles;
    }

    @Override
    public Channel channel() {
        return Channel.RATING;
    }

    @Override
    public void handle(Topic topic, Rating rating, boolean retained) {
        trips.find(rating.tripId())
                .filter(trip -> fits(trip, rating))
                .ifPresentOrElse(
                        trip -> rate(trip, rating.rating()),
                        () -> log.info("Trip {}: a rating that does not fit", rating.tripId()));
    }

    private static boolean fits(Trip trip, Rating rating) {
        return rating.by().equals(Role.DRIVER.label())
                && Ratings.isRating(rating.rating())
                && RIDDEN.contains(trip.phase());
    }

    private void rate(Trip trip, int stars) {
        if (ratings.give(trip.id(), Role.DRIVER, trip.passenger(), stars)) {
            profiles.publish(trip.passenger());
            log.info("Trip {}: the driver has rated the passenger", trip.id());
        }
    }
}
