package org.pickmeup.backend.trip;

import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Message;

/** Somebody has repeated what was heard before, and so has not heard the answer. Published inside the transaction. */
public record StepRepeated(Trip trip, Person by, Message message) {}
