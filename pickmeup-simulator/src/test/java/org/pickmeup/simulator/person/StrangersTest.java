package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Nearby.Car;

class StrangersTest {

    private static final String CELL = "-3491_-5618";
    private static final Point PLAZA = new Point(-56.18, -34.905);
    private static final Instant BEGAN = Instant.parse("2014-09-30T12:00:00Z");
    private static final Instant LATER = BEGAN.plusSeconds(60);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final Strangers strangers = new Strangers();

    @BeforeEach
    void begin() {
        strangers.settle(Person.driver("Walter"));
        strangers.see(CELL, List.of(car("Ghost", PLAZA)), BEGAN);
    }

    @Test
    void aDriverWhoIsNotSimulatedIsNearAndIsCalledOnePassengerAtATime() {
        strangers.see(CELL, List.of(car("Bryan", PLAZA)), LATER);

        assertThat(strangers.isNear(new Point(-56.175, -34.905), LATER)).isTrue();
        assertThat(strangers.isNear(new Point(-56.14, -34.905), LATER)).isFalse();
        assertThat(strangers.call(LATER, A_WHILE)).contains(PLAZA);
        assertThat(strangers.call(LATER.plusSeconds(29), A_WHILE)).isEmpty();
        assertThat(strangers.call(LATER.plusSeconds(30), A_WHILE)).contains(PLAZA);
    }

    @Test
    void simulatedDriversAreNoStrangers() {
        strangers.see(CELL, List.of(car("Walter", PLAZA)), LATER);

        assertThat(strangers.isNear(PLAZA, LATER)).isFalse();
    }

    @Test
    void nobodyIsNearInACellThatIsCleared() {
        strangers.see(CELL, List.of(car("Bryan", PLAZA)), LATER);
        strangers.seeNobody(CELL);

        assertThat(strangers.isNear(PLAZA, LATER)).isFalse();
    }

    @Test
    void whoWasThereFromTheBeginningCountsOnceTheCarMoves() {
        strangers.see(CELL, List.of(car("Ghost", PLAZA)), LATER);
        assertThat(strangers.call(LATER, A_WHILE)).isEmpty();

        strangers.see(CELL, List.of(car("Ghost", new Point(-56.181, -34.905))), LATER);
        assertThat(strangers.call(LATER, A_WHILE)).isPresent();
    }

    @Test
    void whoIsStillThereWhenTheBrokerHasClearedWhatACrashHasLeftCountsToo() {
        assertThat(strangers.isNear(PLAZA, BEGAN.plusSeconds(89))).isFalse();
        assertThat(strangers.isNear(PLAZA, BEGAN.plusSeconds(90))).isTrue();
    }

    private static Car car(String id, Point at) {
        return new Car(id, at.lon(), at.lat(), null);
    }
}
