package org.pickmeup.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pickmeup.web.session.Account;
import org.pickmeup.web.session.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

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

    /** Both phones beside one another, and what passes between them. */
    @GetMapping("/watch")
    String watch() {
        return "watch";
    }

    /** What passes the broker: for operators all of it, for others what is theirs. */
    @GetMapping("/wire")
    String wire() {
        return "wire";
    }

    /** Who runs the rides; the page is anybody's, what it shows is asked for with an operator's token. */
    @GetMapping("/operations")
    String operations() {
        return "operations";
    }

    /** Kept by browsers for when they do not reach this server: in both languages, whichever is chosen then. */
    @GetMapping("/offline/{language}")
    String offline(@PathVariable String language, HttpServletRequest request) {
        var locale = Language.of(language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .locale();
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, locale);
        return "offline";
    }

    /** The page is anybody's; whose the receipt is, the page asks with the session that it finds in its browser. */
    @GetMapping("/receipts/{tripId:[0-9A-Za-z-]+}")
    String receipt() {
        return "receipt";
    }
}
