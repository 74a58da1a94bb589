package org.pickmeup.backend.rating;

import org.pickmeup.backend.profile.Profiles;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Rating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A driver rates the passenger, maybe before the backend has heard of the end. The passenger's own rating comes with the payment. */
@Component
class RatingHandler implements MessageHandler<Rating> {

    private static final Logger log = LoggerFactory.getLogger(RatingHandler.class);

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
        if (!rating.by().equals(Role.DRIVER.label()) || !Ratings.isRating(rating.rating())) {
            log.info("Trip {}: a rating that cannot be: {} by the {}", rating.tripId(), rating.rating(), rating.by());
        } else if (ratings.give(rating.tripId(), Role.DRIVER, rating.rating())) {
            log.info("Trip {}: the driver has rated the passenger", rating.tripId());
            trips.find(rating.tripId()).map(Trip::passenger).ifPresent(profiles::publish);
        }
    }

    /** What was said before the end counts from now on. */
    @EventListener
    void changed(TripChanged changed) {
        Trip trip = changed.now();
        if (trip.phase() == Phase.ENDED && ratings.isGiven(trip.id(), Role.DRIVER)) {
            profiles.publish(trip.passenger());
        }
    }
}
