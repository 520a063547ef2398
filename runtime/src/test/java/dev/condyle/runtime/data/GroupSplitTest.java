package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupSplitTest {

    private record Visit(Integer patient, int number, String finding) {}

    /** 60 patients with one to nine visits each; one of four findings is ill. */
    private static Dataset<Visit, String> visits() {
        Random random = new Random(4);
        List<Visit> visits =
                IntStream.range(0, 60)
                        .boxed()
                        .flatMap(
                                patient ->
                                        IntStream.rangeClosed(0, random.nextInt(9))
                                                .mapToObj(i -> visit(patient, i, random)))
                        .collect(Collectors.toList());
        Collections.shuffle(visits, random);
        return Dataset.of(visits, Visit::finding);
    }

    private static Visit visit(int patient, int number, Random random) {
        return new Visit(patient, number, random.nextInt(4) == 0 ? "ill" : "well");
    }

    private static <T> Set<T> of(Dataset<Visit, ?> data, Function<Visit, T> part) {
        return IntStream.range(0, data.size())
                .mapToObj(data::input)
                .map(part)
                .collect(Collectors.toSet());
    }

    private static long count(Dataset<?, String> data, String label) {
        return IntStream.range(0, data.size()).filter(i -> data.label(i).equals(label)).count();
    }

    @Test
    void noGroupIsInBothPartsAndNoExampleIsLost() {
        Dataset<Visit, String> data = visits();
        for (int seed = 0; seed < 20; seed++) {
            Split<Visit, String> split = data.split(0.25, seed, Visit::patient);
            Set<Integer> both = of(split.training(), Visit::patient);
            both.retainAll(of(split.test(), Visit::patient));
            assertEquals(Set.of(), both);
            assertEquals(data.size(), split.training().size() + split.test().size());
            assertEquals(
                    60,
                    of(split.test(), Visit::patient).size()
                            + of(split.training(), Visit::patient).size());
        }
    }

    @Test
    void eachLabelHasAboutTheSameProportion() {
        Dataset<Visit, String> data = visits();
        for (int seed = 0; seed < 20; seed++) {
            Dataset<Visit, String> test = data.split(0.25, seed, Visit::patient).test();
            for (String label : List.of("ill", "well")) {
                assertEquals(count(data, label) * 0.25, count(test, label), 2, label);
            }
        }
    }

    @Test
    void theSeedDeterminesTheSplit() {
        Dataset<Visit, String> data = visits();
        Set<Visit> one = of(data.split(0.25, 1, Visit::patient).test(), visit -> visit);
        assertEquals(one, of(data.split(0.25, 1, Visit::patient).test(), visit -> visit));
        assertNotEquals(one, of(data.split(0.25, 2, Visit::patient).test(), visit -> visit));
    }

    @Test
    void neitherPartIsEmptyWithUnevenGroups() {
        List<Integer> inputs = IntStream.range(0, 10).boxed().toList();
        Dataset<Integer, String> data = Dataset.of(inputs, input -> input < 8 ? "a" : "b");
        for (double fraction : new double[] {0.01, 0.5, 0.99}) {
            Split<Integer, String> split = data.split(fraction, 3, input -> input < 5);
            assertEquals(5, split.test().size());
            assertEquals(5, split.training().size());
        }
    }

    @Test
    void invalidSplitsAreRejected() {
        Dataset<Visit, String> data =
                Dataset.of(
                        List.of(new Visit(1, 1, "ill"), new Visit(null, 2, "well")),
                        Visit::finding);
        assertTrue(message(data, Visit::patient).contains("The group of example 1 is null."));
        assertTrue(
                message(data, visit -> "same")
                        .contains(
                                "cannot be split: it has 1 group, but at least two are required."));
        assertThrows(IllegalArgumentException.class, () -> data.split(1, 1, Visit::number));
    }

    private static String message(Dataset<Visit, String> data, Function<Visit, ?> group) {
        return assertThrows(DataException.class, () -> data.split(0.5, 1, group)).getMessage();
    }
}
