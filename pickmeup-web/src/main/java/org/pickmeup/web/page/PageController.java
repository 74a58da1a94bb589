package org.pickmeup.web.page;

import java.util.Optional;
import org.pickmeup.web.session.Account;
import org.pickmeup.web.session.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class PageController {

    private final Optional<Accounts> accounts;

    PageController(Optional<Accounts> accounts) {
        this.accounts = accounts;
    }

    /** Who has signed in, where there are accounts; null otherwise. */
    @ModelAttribute("account")
    Account account() {
        return accounts.flatMap(known -> known.find("")).orElse(null);
    }

    @GetMapping("/")
    String home() {
        return "index";
    }

    @GetMapping("/passenger")
    String passenger() {
        return "passenger";
    }

    @GetMapping("/driver")
    String driver() {
        return "driver";
    }

    /** The page is anybody's; whose the receipt is, the page asks with the session that it finds in its browser. */
    @GetMapping("/receipts/{tripId:[0-9A-Za-z-]+}")
    String receipt() {
        return "receipt";
    }
}
