package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.concurrent.atomic.AtomicReference;

/** The map of a page. Places are those of the window, in pixels. */
final class MapView {

    private final Page page;

    MapView(Page page) {
        this.page = page;
    }

    /** Notes from now on wherever the car is put on the map, and wherever its route is drawn from. */
    void watchesTheCar() {
        page.evaluate("""
                () => {
                    const { Marker, Polyline } = window.L;
                    const { setLatLng } = Marker.prototype;
                    const { setLatLngs } = Polyline.prototype;
                    window.seen = [];
                    Marker.prototype.setLatLng = function (place) {
                        if (this.getElement()?.matches('.car')) {
                            window.seen.push({ car: [place[1], place[0]] });
                        }
                        return setLatLng.call(this, place);
                    };
                    Polyline.prototype.setLatLngs = function (path) {
                        if (window.seen.length > 0) {
                            window.seen.at(-1).route = [path[0][1], path[0][0]];
                        }
                        return setLatLngs.call(this, path);
                    };
                }""");
    }

    /** In how many different places the car has been seen. */
    int placesOfTheCar() {
        return (int) page.evaluate("new Set(window.seen.map(({ car }) => car.join())).size");
    }

    /** How far the car was from its route at most, in metres: the route that the page was given, not what it drew. */
    double metresFromTheStreet() {
        return measured("seen.map(({ car }) => track.locate(car).off)");
    }

    /** How far the drawn route began from the car at most, in metres. */
    double metresFromCarToRoute() {
        return measured("seen.filter(({ route }) => route).map(({ car, route }) => distance(car, route))");
    }

    private double measured(String miles) {
        return ((Number) page.evaluate("""
                        async () => {
                            const { distance } = await import('/js/map/geo.js');
                            const { Track } = await import('/js/map/track.js');
                            const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/routes'));
                            const track = new Track((await (await fetch(asked.at(-1).name)).json()).path);
                            const { seen } = window;
                            return Math.max(...%s) * 1609.344;
                        }""".formatted(miles))).doubleValue();
    }

    BoundingBox place(String selector) {
        return page.locator(selector).first().boundingBox();
    }

    /** Where it is once it does not move any more. */
    BoundingBox restingPlace(String selector) {
        var last = new AtomicReference<>(place(selector));
        await().until(() -> {
            BoundingBox now = place(selector);
            BoundingBox before = last.getAndSet(now);
            return now.x == before.x && now.y == before.y;
        });
        return last.get();
    }

    /** Waits until it is whole in the part of the map that the sheet of a phone leaves clear. */
    void showsAboveTheSheet(String selector) {
        await().untilAsserted(() -> {
            BoundingBox box = place(selector);
            assertThat(box.x).isBetween(0.0, place("#map").width - box.width);
            assertThat(box.y).isBetween(0.0, place("#sheet").y - box.height);
        });
    }

    /** A finger, or what stands for one, comes down on the map and stays there. */
    void isTouched() {
        BoundingBox map = place("#map");
        page.mouse().move(map.x + map.width * 0.9, map.y + 150);
        page.mouse().down();
    }

    void isReleased() {
        page.mouse().up();
    }

    void isDraggedDown(double pixels) {
        isTouched();
        BoundingBox map = place("#map");
        page.mouse().move(map.x + map.width * 0.9, map.y + 150 + pixels, new MoveOptions().setSteps(5));
        // A finger that has rested before it lets go does not push the map on.
        page.waitForTimeout(100);
        isReleased();
    }
}
