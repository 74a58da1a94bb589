package org.pickmeup.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pickmeup.protocol.Person;
import org.pickmeup.simulator.connection.Scene.Phone;
import org.pickmeup.simulator.person.Moment;
import org.pickmeup.simulator.person.Witness;
import org.pickmeup.simulator.scenario.Scenario.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets happen to the people of a story what has to, when their rides have come that far. */
public final class Director implements Witness {

    private static final Logger log = LoggerFactory.getLogger(Director.class);

    /** Takes the backend away for a while. */
    public interface Plug {
        void pull(Duration time);
    }

    private final List<Event> toCome;
    private final Plug backend;
    private final Map<String, Phone> phones = new HashMap<>();
    private final Map<Person, String> names = new HashMap<>();

    public Director(Scenario scenario, Plug backend) {
        this.toCome = new ArrayList<>(scenario.events());
        this.backend = backend;
    }

    /** Somebody of the story has a phone. */
    public synchronized void gives(String name, Phone phone) {
        phones.put(name, phone);
    }

    /** Somebody of the story is known by that id. */
    public synchronized void introduces(String name, Person person) {
        names.put(person, name);
    }

    @Override
    public synchronized void saw(Person who, Moment moment, Duration since) {
        String name = names.get(who);
        if (name == null) {
            return;
        }
        log.info("{}: {}", name, moment.name().toLowerCase().replace('_', ' '));
        List<Event> due = toCome.stream()
                .filter(event -> event.who().equals(name) && event.when() == moment)
                .toList();
        toCome.removeAll(due);
        due.forEach(this::happens);
    }

    private void happens(Event event) {
        switch (event.what()) {
            case PHONE_DIES -> {
                log.info(
                        "{}'s phone dies, for {} seconds",
                        event.who(),
                        event.lasts().toSeconds());
                phones.get(event.who()).dies(event.lasts());
            }
            case BACKEND_AWAY -> {
                log.info("The backend is away, for {} seconds", event.lasts().toSeconds());
                backend.pull(event.lasts());
            }
        }
    }
}
