package dev.condyle.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadOutputTest {

    private record Example(String kind, Set<String> topics, Integer number) {}

    // As constants of a generated model, whose targets have not learned.
    private static final Task<Example, String> KIND =
            new Task<>("kind", Target.learned(), 1, Example::kind);
    private static final Task<Example, Set<String>> TOPICS =
            new Task<>("topics", Target.learnedSet(), 1, Example::topics);
    private static final Task<Example, Integer> NUMBER =
            new Task<>("number", LabelSets.ofCount(2), 1, Example::number);

    @Test
    void eachHeadHasTheLogitsOfItsLearnedLabels() {
        List<Example> labels =
                List.of(
                        new Example("pear", Set.of("food"), 0),
                        new Example("apple", Set.of("food", "red"), 1),
                        new Example("fig", Set.of(), 1));
        Tasks<Example> tasks =
                Tasks.of(List.<Task<Example, ?>>of(KIND, TOPICS, NUMBER))
                        .learned(Dataset.of(List.of(1, 2, 3), labels));
        // apple, fig, pear; food, red; 0, 1
        HeadOutput<Example> output = new HeadOutput<>(tasks, new float[] {0, 0, 5, -1, 2, 3, 1});
        assertEquals("pear", output.of(KIND).label());
        assertEquals(Set.of("red"), output.multiLabel(TOPICS).labels());
        assertEquals(0, output.of(NUMBER).label());
    }
}
