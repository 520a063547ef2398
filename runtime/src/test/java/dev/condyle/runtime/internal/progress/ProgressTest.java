package dev.condyle.runtime.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.training.FitListener.BatchEnd;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.History.Epoch;
import dev.condyle.runtime.training.Monitor;
import dev.condyle.runtime.training.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressTest {

    private static final Epoch EPOCH =
            new Epoch(2, 0.25, 0.875, Double.NaN, 1e-3, 4.25, Optional.empty());
    private static final Epoch VALIDATED =
            new Epoch(
                    2,
                    0.25,
                    0.875,
                    Double.NaN,
                    1e-3,
                    4.25,
                    Optional.of(new History.Validation(0.5, 0.75, Double.NaN, Map.of())));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now;

    private static BatchEnd batch(int epoch, int number) {
        return new BatchEnd(epoch, 5, number, 125, 0.10434, 0.9688, Double.NaN, 1e-3);
    }

    private EpochProgress bar(int columns) {
        return new EpochProgress(new ConsoleBar(out, columns, () -> now), 1, 5, Optional.empty());
    }

    private String printed() {
        String text = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        bytes.reset();
        return text;
    }

    @Test
    void theBarShowsEpochBatchLossAccuracyAndRemainingTime() {
        EpochProgress bar = bar(80);
        now = 10_000_000_000L;
        bar.onBatch(batch(1, 62));
        assertEquals(
                "\rEpoch 1/5 [========>         ]  62/125  loss 0.1043  accuracy 0.9688  1:31 left",
                printed());
    }

    @Test
    void theLineOfAnEpochReplacesTheBar() {
        EpochProgress bar = bar(80);
        bar.onBatch(batch(2, 125));
        int length = printed().length() - 1;
        bar.onEpoch(EPOCH);
        String line = "Epoch 2/5  loss 0.2500  accuracy 0.8750  4.3 s";
        assertEquals("\r" + line + " ".repeat(length - line.length()) + "\n", printed());
    }

    @Test
    void outputAfterAnInterruptedBarStartsOnANewLine() {
        EpochProgress bar = bar(80);
        bar.onBatch(batch(1, 62));
        printed();
        bar.close();
        assertEquals("\n", printed());
        bar.close();
        assertEquals("", printed());
        bar.onBatch(batch(1, 125));
        bar.onEpoch(EPOCH);
        printed();
        bar.close();
        assertEquals("", printed());
    }

    @Test
    void outputAfterAnInterruptedPassStartsOnANewLine() {
        PassProgress pass = new PassProgress(new ConsoleBar(out, 80, () -> now), "Features", 10);
        pass.advance(4);
        assertTrue(printed().startsWith("\rFeatures [=="));
        pass.close();
        assertEquals("\n", printed());
        pass.advance(6);
        assertEquals("\rFeatures: 10 examples  0.0 s\n", printed());
        pass.close();
        assertEquals("", printed());
    }

    @Test
    void theBarIsRedrawnTenTimesASecondAndAfterTheLastBatch() {
        EpochProgress bar = bar(80);
        bar.onBatch(batch(1, 1));
        assertTrue(printed().contains("  1/125"));
        now += 99_000_000;
        bar.onBatch(batch(1, 2));
        assertEquals("", printed());
        now += 1_000_000;
        bar.onBatch(batch(1, 3));
        assertTrue(printed().contains("  3/125"));
        bar.onBatch(batch(1, 125));
        assertTrue(printed().contains("125/125"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 20, 30, 40, 50, 60, 70, 80, 200})
    void theBarNeverFillsTheLastColumn(int columns) {
        EpochProgress bar = bar(columns);
        bar.onBatch(batch(1, 62));
        String line = printed();
        assertTrue(line.length() - 1 <= Math.max(0, columns - 1), line);
        if (columns >= 20) {
            assertTrue(line.startsWith("\rEpoch 1/5 ") && line.contains("62/125"), line);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 60, 70, 75, 80, 200})
    void theEpochsLineFitsTheTerminal(int columns) {
        EpochProgress bar = bar(columns);
        for (Epoch epoch : List.of(EPOCH, VALIDATED)) {
            bar.onEpoch(epoch);
            String line = printed();
            assertTrue(line.length() - 2 < columns, line);
            assertTrue(line.contains("loss 0.2500") && line.contains("acc"), line);
        }
    }

    @Test
    void theEpochsLineWithValidationFits80ColumnsWithHundredsOfEpochs() {
        EpochProgress bar =
                new EpochProgress(ConsoleBar.finishedLines(out), 1, 100, Optional.empty());
        bar.onEpoch(
                new Epoch(
                        100,
                        0.25,
                        0.875,
                        Double.NaN,
                        1e-3,
                        4.25,
                        Optional.of(new History.Validation(0.5, 0.75, Double.NaN, Map.of()))));
        String line = printed().strip();
        assertEquals(
                "Epoch 100/100  loss 0.2500  acc 0.8750  val_loss 0.5000  val_acc 0.7500  4.3 s",
                line);
        assertTrue(line.length() < 80, line);
    }

    @Test
    void theMetricThatDecidesIsShown() {
        Map<Metric, Double> metrics = Map.of(Metric.MACRO_F1, 0.71, Metric.ACCURACY, 0.75);
        Epoch epoch =
                new Epoch(
                        100,
                        0.25,
                        0.875,
                        Double.NaN,
                        1e-3,
                        4.25,
                        Optional.of(
                                new History.Validation(
                                        0.5,
                                        0.75,
                                        Double.NaN,
                                        Map.of("species", metrics, "sex", Map.of()))));
        for (Monitor monitor :
                List.of(
                        new Monitor(Metric.MACRO_F1, Optional.of("species")),
                        new Monitor(Metric.MACRO_F1, Optional.empty()),
                        new Monitor(Metric.ACCURACY, Optional.empty()))) {
            new EpochProgress(ConsoleBar.finishedLines(out), 1, 100, Optional.of(monitor))
                    .onEpoch(epoch);
        }
        assertEquals(
                """
                Epoch 100/100  loss 0.2500  val_loss 0.5000  val_species_macro_f1 0.7100  4.3 s
                Epoch 100/100  loss 0.2500  val_loss 0.5000  val_macro_f1 0.7100  4.3 s
                Epoch 100/100  loss 0.2500  acc 0.8750  val_loss 0.5000  val_acc 0.7500  4.3 s
                """,
                printed());
    }

    @Test
    void aPassFitsANarrowTerminal() {
        PassProgress pass = new PassProgress(new ConsoleBar(out, 24, () -> now), "Features", 10);
        pass.advance(10);
        assertEquals("\rFeatures: 10 examples\n", printed());
    }

    @Test
    void longTimesHaveHours() {
        EpochProgress bar = bar(80);
        now = 3_600_000_000_000L;
        bar.onBatch(batch(1, 125));
        assertTrue(printed().endsWith("4:00:00 left"));
    }

    @Test
    void withoutATerminalEachEpochPrintsOneLine() {
        EpochProgress lines =
                new EpochProgress(ConsoleBar.finishedLines(out), 1, 5, Optional.empty());
        lines.onBatch(batch(2, 125));
        lines.onBatch(batch(2, 3));
        assertEquals("", printed());
        lines.onEpoch(EPOCH);
        lines.onEpoch(VALIDATED);
        assertEquals(
                """
                Epoch 2/5  loss 0.2500  accuracy 0.8750  4.3 s
                Epoch 2/5  loss 0.2500  acc 0.8750  val_loss 0.5000  val_acc 0.7500  4.3 s
                """,
                printed());
    }

    @Test
    void withoutATerminalAPassPrintsOneLine() {
        PassProgress pass = new PassProgress(ConsoleBar.finishedLines(out), "Features", 10);
        pass.advance(4);
        pass.close();
        assertEquals("", printed());
        pass.advance(6);
        assertEquals("Features: 10 examples  0.0 s\n", printed());
    }

    @Test
    void onANarrowTerminalTheTimeIsOmittedBeforeTheBar() {
        PassProgress pass = new PassProgress(new ConsoleBar(out, 30, () -> now), "Features", 10);
        pass.advance(4);
        assertEquals("\rFeatures [====>       ]  4/10", printed());
        PassProgress narrow = new PassProgress(new ConsoleBar(out, 20, () -> now), "Features", 10);
        narrow.advance(4);
        assertEquals("\rFeatures 4/10", printed());
    }

    @Test
    void quietShowsNothing() {
        assertEquals(Optional.empty(), ProgressDisplay.of(Progress.QUIET, 1, 5, Optional.empty()));
        assertEquals("", shownOf(Progress.QUIET));
    }

    @Test
    void theSettingSelectsBarsOrLines() {
        String line = "Features: 10 examples  0.0 s\n";
        assertEquals(line, shownOf(Progress.LINES));
        String bar = shownOf(Progress.BAR);
        assertTrue(bar.startsWith("\rFeatures [") && bar.contains("\r" + line.strip()), bar);
        assertTrue(ProgressDisplay.of(Progress.LINES, 1, 5, Optional.empty()).isPresent());
        assertTrue(ProgressDisplay.of(Progress.BAR, 1, 5, Optional.empty()).isPresent());
        assertTrue(ProgressDisplay.of(Progress.AUTO, 1, 5, Optional.empty()).isPresent());
    }

    private String shownOf(Progress progress) {
        PrintStream before = System.out;
        System.setOut(out);
        try (PassProgress pass = PassProgress.start(progress, "Features", 10)) {
            pass.advance(4);
            pass.advance(6);
        } finally {
            System.setOut(before);
        }
        return printed();
    }
}
