package org.pickmeup.web.session;

import java.util.Optional;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Refusals;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.web.problem.Problem;
import org.pickmeup.web.session.Sessions.Session;
import org.springframework.http.HttpStatus;

/** Who gets a session under which name: where there are accounts everybody under their own, otherwise whoever comes first. */
final class Admission {

    private final Sessions sessions;
    private final Optional<Accounts> accounts;
    private final Refusals refusals;

    Admission(Sessions sessions, Optional<Accounts> accounts, Refusals refusals) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    /** @param bearer token of the request; empty where there is none */
    Session admit(Wish wish, String bearer) {
        // Programs that make people up, such as the simulator, prove that they belong to the installation.
        if (accounts.isEmpty() || sessions.isOperator(bearer)) {
            return byName(wish, bearer);
        }
        var role = wish.checkedRole();
        return accounts.get()
                .find(bearer)
                .map(account -> byAccount(account, role, bearer))
                .orElseGet(() -> bySession(role, bearer));
    }

    private Session byName(Wish wish, String bearer) {
        var name = wish.checkedName();
        return byName(new Person(wish.checkedRole(), Ids.of(name)), name, bearer);
    }

    private Session byName(Person person, String name, String bearer) {
        return sessions.open(person, name, bearer).orElseThrow(() -> {
            refusals.add("session", "name", null, person.toString());
            return new Problem(HttpStatus.CONFLICT, "problem.name.in-use", name);
        });
    }

    private Session byAccount(Account account, Role role, String bearer) {
        if (!account.roles().contains(role)) {
            refusals.add("session", "role", account.id(), role.label());
            throw new Problem(HttpStatus.FORBIDDEN, "problem.account.role", account.name(), role.label());
        }
        return sessions.openOwn(new Person(role, account.id()), account.name(), bearer);
    }

    /** Of somebody who had an account when the session began. */
    private Session bySession(Role role, String bearer) {
        Identity owner = sessions.owner(bearer)
                .filter(earlier -> earlier.person().orElseThrow().role() == role)
                .orElseThrow(() -> {
                    refusals.add("session", "account", null, null);
                    return Problem.unauthorized("problem.account.none");
                });
        return byName(owner.person().orElseThrow(), owner.name(), bearer);
    }
}
