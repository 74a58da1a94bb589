package org.pickmeup.backend.nearby;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.Hearing;
import org.pickmeup.backend.worker.Bell;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.protocol.Cell;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.NearbyRequests;
import org.pickmeup.protocol.message.NearbyRequests.Open;
import org.pickmeup.protocol.message.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells once a second which cars are free and what is asked for, each cell of the grid on topics of its own. */
@Component("backendNeighbourhood")
class Neighbourhood extends Worker {

    private static final Duration PACE = Duration.ofSeconds(1);

    /** How long after a connection what is retained is still on its way. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    /** Of one cell; a phone hears nine of them. */
    private static final int MOST = 100;

    private final Cars cars;
    private final Board board;
    private final Trips trips;
    private final Hearing hearing;
    private final Clock clock;

    private final AtomicLong changes = new AtomicLong(1);
    private long changesRead;
    private List<Trip> open = List.of();

    Neighbourhood(Cars cars, Board board, Trips trips, Hearing hearing, Clock clock) {
        super("neighbourhood", new Bell(), PACE);
        this.cars = cars;
        this.board = board;
        this.trips = trips;
        this.hearing = hearing;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void follow(TripChanged changed) {
        changes.incrementAndGet();
    }

    @Override
    protected void work() throws MqttException {
        boolean settled = hearing.since()
                .filter(since -> since.plus(SETTLING).isBefore(clock.instant()))
                .isPresent();
        if (settled) {
            readTrips();
            board.show(view());
        }
    }

    private void readTrips() {
        long now = changes.get();
        if (now != changesRead) {
            open = trips.open();
            changesRead = now;
        }
    }

    private Map<Topic, Message> view() {
        Set<String> driving = open.stream()
                .flatMap(trip -> trip.driverPerson().stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        Map<Topic, Message> view = new HashMap<>();
        byCell(cars.all().filter(car -> !driving.contains(car.id())), car -> Cell.at(car.lon(), car.lat()))
                .forEach((cell, free) -> view.put(Topic.nearby(cell.toString()), new Nearby(most(free), null)));
        byCell(open.stream().filter(Trip::isOnShow).map(Neighbourhood::request), Neighbourhood::cell)
                .forEach((cell, asked) ->
                        view.put(Topic.nearbyRequests(cell.toString()), new NearbyRequests(most(asked), null)));
        return view;
    }

    private static <T> Map<Cell, List<T>> byCell(Stream<T> all, Function<T, Cell> cell) {
        return all.collect(Collectors.groupingBy(cell));
    }

    private static <T> List<T> most(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static Cell cell(Open request) {
        Place pickup = request.pickup();
        return Cell.at(pickup.lon(), pickup.lat());
    }

    private static Open request(Trip trip) {
        return new Open(
                trip.order().passenger().id(),
                trip.order().passenger().name(),
                trip.order().pickup(),
                trip.order().destination(),
                trip.order().estimate(),
                trip.order().confirms() ? trip.id() : null);
    }

    @Override
    protected void close() {
        board.close();
    }
}
