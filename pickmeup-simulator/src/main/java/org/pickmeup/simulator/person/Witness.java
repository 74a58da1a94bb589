package org.pickmeup.simulator.person;

import java.time.Duration;
import org.pickmeup.protocol.Person;

/** Is told what people live through, on the thread that they live on. */
public interface Witness {

    /** @param since the moment before; from the request to the acceptance, for example */
    void saw(Person who, Moment moment, Duration since);
}
