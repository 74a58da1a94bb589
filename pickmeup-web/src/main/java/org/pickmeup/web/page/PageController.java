package org.pickmeup.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PageController {

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
}
