package org.pickmeup.simulator.person;

import java.util.List;
import java.util.random.RandomGenerator;

/** The quick lines that people of this city write to one another. */
enum SmallTalk {
    ON_MY_WAY("¡Voy en camino!", "Ya salgo para ahí.", "En un ratito llego.", "Salgo ahora, ¡nos vemos!"),
    HERE("Llegué, estoy en la puerta.", "Ya estoy acá.", "Te espero en la esquina."),
    COMING("¡Ya bajo!", "Un minuto y salgo.", "Te veo, ya voy.", "¡Gracias, ahí voy!");

    private final List<String> lines;

    SmallTalk(String... lines) {
        this.lines = List.of(lines);
    }

    String line(RandomGenerator random) {
        return lines.get(random.nextInt(lines.size()));
    }
}
