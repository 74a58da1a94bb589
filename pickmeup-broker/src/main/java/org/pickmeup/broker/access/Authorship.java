package org.pickmeup.broker.access;

import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Rating;

/** Whether a message can be from its sender: it is of a kind that the sender says, and names nobody else as its author. */
final class Authorship {

    private Authorship() {}

    /** @param message null where it was not read */
    static boolean isBy(Person sender, Message message) {
        if (message instanceof InboxMessage inbox) {
            return sender.role() == Role.DRIVER ? isByDriver(sender.id(), inbox) : isByPassenger(sender.id(), inbox);
        } else if (message instanceof Payment payment) {
            return payment.passengerId().equals(sender.id());
        } else if (message instanceof Rating rating) {
            return rating.by().equals(sender.role().label());
        }
        return true;
    }

    private static boolean isByDriver(String id, InboxMessage message) {
        if (message instanceof Accept accept) {
            return accept.driverId().equals(id);
        } else if (message instanceof Arrived arrived) {
            return isOrIsLeftOut(id, arrived.driverId());
        } else if (message instanceof TripStart start) {
            return isOrIsLeftOut(id, start.driverId());
        } else if (message instanceof TripEnd end) {
            return isOrIsLeftOut(id, end.driverId());
        }
        return message instanceof Cancel cancel
                && cancel.by().equals(Role.DRIVER.label())
                && isOrIsLeftOut(id, cancel.driverId());
    }

    private static boolean isOrIsLeftOut(String id, String told) {
        return told == null || told.equals(id);
    }

    private static boolean isByPassenger(String id, InboxMessage message) {
        if (message instanceof Confirm confirm) {
            return confirm.passengerId().equals(id);
        }
        return message instanceof Taken
                || message instanceof Cancel cancel && cancel.by().equals(Role.PASSENGER.label());
    }

    /** The backend answers for the payment, and for people who are gone. */
    static boolean isByBackend(Message message) {
        return message == null
                || message instanceof TripProcessed
                || message instanceof PaymentRejected
                || message instanceof TripEnd
                || message instanceof Taken;
    }
}
