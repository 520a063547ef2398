package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class FineTuneOptionsTest {

    private static final FineTune FULL =
            FineTune.epochs(10).from("layer4").rate(0.2).layerDecay(3).schedule(Schedule.cosine());

    private static final Map<String, UnaryOperator<FineTune>> WITHERS =
            Map.of(
                    "from", tune -> tune.from("layer3"),
                    "rate", tune -> tune.rate(0.5),
                    "layerDecay", tune -> tune.layerDecay(7),
                    "schedule", tune -> tune.schedule(Schedule.step(1, 0.5)));

    @Test
    void defaultsMatchTheDocumentation() {
        FineTune tune = FineTune.epochs(10);
        assertEquals(10, tune.epochs());
        assertEquals(Optional.empty(), tune.from());
        assertEquals(0.1, tune.rate());
        assertEquals(10, tune.layerDecay());
        assertEquals(Optional.empty(), tune.schedule());
    }

    @Test
    void everyWitherChangesExactlyItsOwnField() throws IllegalAccessException {
        Set<String> fields = Withers.fields(FULL).keySet();
        // Every field of the instance differs from its default, so a lost value is noticed.
        assertEquals(fields, Withers.changed(FineTune.epochs(9), FULL));
        assertEquals(Withers.of(FineTune.class), WITHERS.keySet());
        Set<String> covered = new TreeSet<>(Set.of("epochs"));
        for (Map.Entry<String, UnaryOperator<FineTune>> wither : WITHERS.entrySet()) {
            FineTune changed = wither.getValue().apply(FULL);
            assertEquals(Set.of(wither.getKey()), Withers.changed(FULL, changed));
            covered.add(wither.getKey());
        }
        assertEquals(fields, covered);
    }

    @Test
    void toStringShowsAllOptions() {
        assertEquals(
                "FineTune(epochs=10, from=all stages, rate=0.1, layerDecay=10.0, schedule=as in"
                        + " the first phase)",
                FineTune.epochs(10).toString());
        assertEquals(
                "FineTune(epochs=10, from=layer4, rate=0.2, layerDecay=3.0, schedule=cosine(0.0))",
                FULL.toString());
        assertEquals(
                "FineTune(epochs=1, from=all stages, rate=0.1, layerDecay=10.0, schedule=custom)",
                FineTune.epochs(1).schedule(at -> 0.5).toString());
    }

    @Test
    void valuesOutOfRangeAreRejected() {
        assertRejected("epochs must be at least 1, not 0", () -> FineTune.epochs(0));
        assertRejected("rate must be above 0, not 0.0", () -> FULL.rate(0));
        assertRejected("layerDecay must be at least 1, not 0.5", () -> FULL.layerDecay(0.5));
    }

    private static void assertRejected(String message, Runnable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
