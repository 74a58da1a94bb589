package org.pickmeup.web.session;

import java.util.Set;
import org.pickmeup.protocol.Role;

/**
 * Somebody who has signed in.
 *
 * @param id that no other account has
 * @param name to be shown
 * @param roles what the account may be
 */
public record Account(String id, String name, Set<Role> roles) {}
