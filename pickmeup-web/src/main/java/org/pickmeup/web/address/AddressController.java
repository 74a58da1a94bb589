package org.pickmeup.web.address;

import io.nayuki.qrcodegen.QrCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Pages")
@RestController
class AddressController {

    private static final int LONGEST_PATH = 200;
    private static final Pattern PATH = Pattern.compile("/(?!/)[\\w./?=&%~-]*");

    private final PublicAddress address;

    AddressController(PublicAddress address) {
        this.address = address;
    }

    record Address(
            @Schema(example = "http://192.168.1.5:8080") String url) {}

    @Operation(summary = "Where others in the room find this server")
    @GetMapping("/api/address")
    ResponseEntity<Address> address(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Address(address.of(request)));
    }

    /** That address as a picture for a telephone's camera. */
    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> code(@RequestParam(defaultValue = "/") String path, HttpServletRequest request) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "problem.path", LONGEST_PATH);
        }
        QrCode code = QrCode.encodeText(address.of(request) + path, QrCode.Ecc.MEDIUM);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(QrDrawing.svg(code));
    }
}
