package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.runtime.internal.loop.Fixture;
import dev.condyle.runtime.training.Schedule.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScheduleTest {

    private static final int STEPS = 40;
    private static final int STEPS_PER_EPOCH = 8;

    static Stream<Arguments> schedules() {
        return Stream.of(
                Arguments.of("constant", Schedule.constant()),
                Arguments.of("cosine", Schedule.cosine()),
                Arguments.of("cosineTo0.1", Schedule.cosine(0.1)),
                Arguments.of("step", Schedule.step(2, 0.3)),
                Arguments.of("oneCycle", Schedule.oneCycle()),
                Arguments.of("oneCycleRising0.5", Schedule.oneCycle(0.5)),
                Arguments.of("warmUpConstant", Schedule.constant().warmUp(5)),
                Arguments.of("warmUpCosine", Schedule.cosine().warmUp(5)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void everyStepMatchesPyTorch(String name, Schedule schedule) {
        JsonArray expected = Fixture.read("schedules.json", JsonObject.class).getAsJsonArray(name);
        assertEquals(STEPS, expected.size());
        for (int i = 0; i < STEPS; i++) {
            assertEquals(
                    expected.get(i).getAsDouble(),
                    schedule.factor(new Position(i, STEPS, STEPS_PER_EPOCH)),
                    1e-12,
                    name + " at step " + i);
        }
    }

    @Test
    void aTrainingWithOneStepHasAFiniteRate() {
        Position only = new Position(0, 1, 1);
        assertEquals(1, Schedule.oneCycle().factor(only));
        assertEquals(1, Schedule.oneCycle(1).factor(only));
        assertEquals(1, Schedule.cosine().factor(only));
        assertEquals(0.25, Schedule.cosine().warmUp(3).factor(only));
    }

    @Test
    void oneCycleStartsAtA25thAndEndsAtA250000th() {
        Schedule schedule = Schedule.oneCycle();
        assertEquals(1.0 / 25, schedule.factor(new Position(0, STEPS, STEPS_PER_EPOCH)), 1e-15);
        assertEquals(
                1.0 / 250_000,
                schedule.factor(new Position(STEPS - 1, STEPS, STEPS_PER_EPOCH)),
                1e-15);
    }

    @Test
    void afterTheWarmUpTheScheduleStartsFromItsFirstStep() {
        Schedule schedule = Schedule.oneCycle().warmUp(5);
        assertEquals(5.0 / 6, schedule.factor(new Position(4, STEPS, STEPS_PER_EPOCH)));
        assertEquals(1.0 / 25, schedule.factor(new Position(5, STEPS, STEPS_PER_EPOCH)), 1e-15);
    }

    @Test
    void aCustomScheduleIsALambda() {
        Schedule custom = at -> 1.0 / (1 + at.step());
        assertEquals(0.2, custom.factor(new Position(4, 10, 5)));
    }

    @Test
    void numbersOutOfRangeAreRejectedByName() {
        for (var wrong :
                List.<org.junit.jupiter.api.function.Executable>of(
                        () -> Schedule.step(0, 0.1),
                        () -> Schedule.step(1, 0),
                        () -> Schedule.cosine(-0.1),
                        () -> Schedule.oneCycle(Double.NaN),
                        () -> Schedule.constant().warmUp(-1))) {
            assertThrows(IllegalArgumentException.class, wrong);
        }
        String message =
                assertThrows(IllegalArgumentException.class, () -> Schedule.cosine(2)).getMessage();
        assertEquals("last must be from 0 to 1, not 2.0", message);
    }
}
