package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.CorrectedNorm;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.file.PendingFile;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.RenameHint;
import dev.condyle.runtime.internal.weights.ExternalWeights;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a saved model. {@code model.safetensors} contains the weights, and {@code
 * model.json} describes the model that they belong to. Other files in the folder are not changed.
 *
 * <p>A save is committed when the new weights, which contain a copy of the JSON, replace the old
 * ones in a single rename. Before and after that, and while several processes save, the folder
 * contains a complete model, old or new. Pending files beside them end in {@code .new}; those of a
 * crashed process are deleted by the next save.
 */
public final class ModelFolder {

    static final String WEIGHTS = "model.safetensors";
    static final String JSON = "model.json";

    /** The metadata key of the checksum of the learned column state. */
    private static final String COLUMNS_SHA256 = "columns_sha256";

    /** The metadata key of the checksum of the state of the targets. */
    private static final String TARGETS_SHA256 = "targets_sha256";

    /** The metadata key of the checksum of the origins of pretrained weights. */
    private static final String PRETRAINED_SHA256 = "pretrained_sha256";

    // Threads that save to the same folder must not mix their files.
    private static final Object SAVING = new Object();

    private final Path folder;
    private final Disk disk;

    /** Creates an object for the folder at a path, which does not have to exist. */
    public ModelFolder(Path folder) {
        this(folder, Disk.REAL);
    }

    ModelFolder(Path folder, Disk disk) {
        this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
        this.disk = disk;
    }

    /**
     * Saves a model that was not trained; see {@link #save(ModelSpec, Block, TrainingPosition,
     * List)}.
     */
    public void save(ModelSpec<?, ?> spec, Block block) {
        save(spec, block, TrainingPosition.START, List.of());
    }

    /**
     * Saves a model. Creates the folder if it does not exist, and replaces an existing model. If
     * the thread is already interrupted, the model is still saved and the thread stays interrupted.
     * An interrupt during saving makes it fail.
     *
     * @param spec the description of the model
     * @param block the network
     * @param position how far it was trained; the states of batch norms are added
     * @param origins where its pretrained weights came from
     * @throws ModelFolderException if saving fails, or a weight is not finite; the folder is then
     *     unchanged, unless the message says otherwise
     */
    public void save(
            ModelSpec<?, ?> spec,
            Block block,
            TrainingPosition position,
            List<WeightOrigin> origins) {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        tensors.forEach(
                (name, array) -> {
                    if (!isFinite(array)) {
                        throw new ModelFolderException(
                                folder,
                                "the model was not saved, because "
                                        + name
                                        + " is not finite: the training diverged. Train again"
                                        + " with a lower learning rate.");
                    }
                });
        Map<String, String> metadata = new LinkedHashMap<>(ExternalWeights.of(block));
        metadata.put("format", "pt");
        ModelCard card =
                ModelCard.of(spec)
                        .withTraining(position.withNorms(CorrectedNorm.statesOf(block)))
                        .withOrigins(origins);
        card.columns().ifPresent(it -> metadata.put(COLUMNS_SHA256, Sha256.of(it)));
        card.targets().ifPresent(it -> metadata.put(TARGETS_SHA256, Sha256.of(it)));
        card.pretrained().ifPresent(it -> metadata.put(PRETRAINED_SHA256, Sha256.of(it)));
        // A pending interrupt, such as one that stopped the training, would close the file channel
        // at the first write.
        boolean interrupted = Thread.interrupted();
        try {
            save(card, tensors, metadata);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void save(ModelCard card, Map<String, NDArray> tensors, Map<String, String> metadata) {
        synchronized (SAVING) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
                throw new ModelFolderException(
                        folder,
                        Files.exists(folder)
                                ? "the path is a file. Save to another path."
                                : "the path is a broken link. Save to another path.");
            }
            new FolderSave(folder, disk).run(card, tensors, metadata);
        }
    }

    /**
     * Replaces the weights of a network by the saved weights, if the folder contains the model of
     * the spec. Does not change the folder.
     *
     * @param spec the description of the model
     * @param block the network, with initialised parameters
     * @return the tasks of the spec as they were saved, and how far the model was trained
     * @throws ModelFolderException if the folder does not contain a complete model that matches the
     *     spec
     */
    public <L> LoadedModel<L> load(ModelSpec<?, L> spec, Block block) {
        return load(spec, any -> block);
    }

    /**
     * Loads a model like {@link #load(ModelSpec, Block)}, but first restores the learned columns
     * and labels of the spec and then creates the network.
     *
     * @param spec the description of the model, with columns and labels that are not known yet
     * @param network creates the network for the tasks of the model, with initialised parameters
     * @return the tasks of the spec as they were saved, how far the model was trained, and where
     *     its pretrained weights came from
     * @throws ModelFolderException if the folder does not contain a complete model that matches the
     *     spec
     */
    public <L> LoadedModel<L> load(
            ModelSpec<?, L> spec, Function<? super LoadedModel<L>, ? extends Block> network) {
        if (!Files.isDirectory(folder)) {
            throw new ModelFolderException(folder, notAFolder());
        }
        for (String name : List.of(WEIGHTS, JSON)) {
            if (Files.isDirectory(file(name))) {
                throw new ModelFolderException(
                        folder,
                        name
                                + " in it is a folder. Restore the folder from a backup, or train"
                                + " again.");
            }
        }
        try (SafetensorsFile weights = reading(() -> SafetensorsFile.open(file(WEIGHTS)))) {
            ModelCard card = reading(() -> cardOf(weights));
            ModelSpec<?, L> named =
                    spec.withTasks(TargetStates.withNames(spec.tasks(), card.heads().classes()));
            TrainingPosition position = card.training();
            reading(
                    () ->
                            prepare(
                                    named,
                                    card,
                                    weights,
                                    () ->
                                            network.apply(
                                                    new LoadedModel<>(
                                                            named.tasks(), position, List.of()))));
            Tasks<L> tasks =
                    reading(() -> restored(named.tasks(), card.targets(), weights.metadata()));
            // Not within reading(): the network may require files outside the folder, and a missing
            // one must not be reported as missing in the folder.
            List<WeightOrigin> origins = reading(() -> origins(card, weights.metadata()));
            LoadedModel<L> loaded = new LoadedModel<>(tasks, position, origins);
            Block block = network.apply(loaded);
            reading(
                    () -> {
                        checkExternal(weights.metadata(), ExternalWeights.of(block));
                        copy(weights, ParameterNames.of(block));
                        return block;
                    });
            CorrectedNorm.restore(block, card.training().norms());
            return loaded;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private String notAFolder() {
        if (Files.exists(folder)) {
            return "the path is a file. Specify the folder that the model was saved to.";
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return "the path is a broken link. Specify the folder that the model was saved to.";
        }
        return Files.notExists(folder)
                ? "the folder does not exist. Specify the folder that the model was saved to."
                : "the folder cannot be accessed. Check the permissions of its parent folders.";
    }

    private ModelCard prepare(
            ModelSpec<?, ?> spec,
            ModelCard card,
            SafetensorsFile weights,
            Supplier<? extends Block> network) {
        card.difference(spec, () -> parameterHint(spec, card, weights, network))
                .ifPresent(
                        difference -> {
                            throw new ModelFolderException(
                                    folder,
                                    "it contains a different model, saved from"
                                            + " "
                                            + ForeignText.shown(card.name())
                                            + ": "
                                            + difference
                                            + (RenameHint.isIn(difference)
                                                    ? ". Otherwise, load it"
                                                    : ". Load it")
                                            + " with the class that it was saved from, or train"
                                            + " again.");
                        });
        if (spec.columns().isPresent()) {
            restore(spec.columns().get().encoder(), card, weights.metadata());
        }
        return card;
    }

    /** Compares the names of the parameters, which include those of layers inside a layer. */
    private Optional<String> parameterHint(
            ModelSpec<?, ?> spec,
            ModelCard card,
            SafetensorsFile weights,
            Supplier<? extends Block> network) {
        try {
            if (spec.columns().isPresent()) {
                restore(spec.columns().get().encoder(), card, weights.metadata());
            }
            return RenamedParameter.hint(
                    weights.tensors(), ParameterNames.of(network.get()).parameters());
        } catch (RuntimeException e) {
            // The difference is reported without a hint.
            return Optional.empty();
        }
    }

    /** Runs a step that reads from the folder, and converts its exceptions. */
    private <T> T reading(Reading<T> step) {
        try {
            return step.read();
        } catch (NoSuchFileException e) {
            throw new ModelFolderException(
                    folder, "there is no " + WEIGHTS + " in it. Was a model saved here?", e);
        } catch (WeightsException e) {
            throw new ModelFolderException(
                    folder,
                    e.getMessage() + " Restore the folder from a backup, or train" + " again.",
                    e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ModelFolderException unreadable(IOException e) {
        Interrupts.check(e);
        return new ModelFolderException(folder, "it cannot be read (" + e + ").", e);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private void restore(RecordEncoder<?> encoder, ModelCard card, Map<String, String> metadata) {
        String state =
                card.columns()
                        .orElseThrow(
                                () ->
                                        new WeightsException(
                                                JSON
                                                        + " does not contain the learned state of"
                                                        + " the columns."));
        if (!Sha256.of(state).equals(metadata.get(COLUMNS_SHA256))) {
            throw new WeightsException(
                    "the learned state of the columns in "
                            + JSON
                            + " was changed after it was"
                            + " saved.");
        }
        try {
            encoder.restore(state);
        } catch (IllegalArgumentException e) {
            throw new ModelFolderException(
                    folder,
                    "the learned state of the columns does not fit the record: "
                            + e.getMessage()
                            + " Load it with the record that it was saved from, or train again.",
                    e);
        }
    }

    private static <L> Tasks<L> restored(
            Tasks<L> tasks, Optional<String> state, Map<String, String> metadata) {
        String expected = metadata.get(TARGETS_SHA256);
        if (expected == null) {
            if (tasks.tasks().stream().anyMatch(it -> it.target().areLabelsLearned())) {
                throw new WeightsException(JSON + " does not contain the learned labels.");
            }
            return tasks;
        }
        if (!state.map(Sha256::of).equals(Optional.of(expected))) {
            throw new WeightsException(
                    "the 'targets' in " + JSON + " were changed after they were saved.");
        }
        try {
            return TargetStates.restored(tasks, state.get());
        } catch (WeightsException e) {
            throw new WeightsException(JSON + " " + e.getMessage(), e);
        }
    }

    private static List<WeightOrigin> origins(ModelCard card, Map<String, String> metadata) {
        String expected = metadata.get(PRETRAINED_SHA256);
        if (expected == null) {
            return List.of();
        }
        if (!card.pretrained().map(Sha256::of).equals(Optional.of(expected))) {
            throw new WeightsException(
                    "the 'pretrained' weights in " + JSON + " were changed after they were saved.");
        }
        try {
            return SavedOrigins.read(card.pretrained().get());
        } catch (WeightsException e) {
            throw new WeightsException(JSON + " " + e.getMessage(), e);
        }
    }

    private void checkExternal(Map<String, String> saved, Map<String, String> present) {
        present.forEach(
                (name, sha256) -> {
                    if (!sha256.equals(saved.get(name))) {
                        throw new ModelFolderException(
                                folder,
                                "it was saved with a different TorchScript module (saved with"
                                        + " sha256 "
                                        + shown(saved.get(name))
                                        + ", now "
                                        + sha256
                                        + ")."
                                        + " Restore the old module, or train again.");
                    }
                });
    }

    /** Returns a saved checksum for a message. */
    private static String shown(@Nullable String sha256) {
        String text = String.valueOf(sha256);
        return Sha256.isChecksum(text) ? text : ForeignText.shown(text);
    }

    /** Returns the JSON that belongs to the weights. */
    private ModelCard cardOf(SafetensorsFile weights) throws IOException {
        String sha256 = weights.sha256();
        Optional<ModelCard> found = matching(file(JSON), sha256).or(() -> pending(sha256));
        if (found.isPresent()) {
            return found.get();
        }
        // Another save may have renamed its JSON in the meantime.
        ModelCard card;
        try {
            card = ModelCard.read(file(JSON));
        } catch (NoSuchFileException e) {
            throw new WeightsException("there is no " + JSON + " in it.", e);
        } catch (WeightsException e) {
            throw new ModelFolderException(folder, JSON + " " + e.getMessage(), e);
        }
        return card.sha256().equals(sha256) ? card : embedded(weights);
    }

    /** Returns a card if its file exists, is valid and describes the weights. */
    private static Optional<ModelCard> matching(Path json, String sha256) {
        try {
            return Optional.of(ModelCard.read(json)).filter(it -> it.sha256().equals(sha256));
        } catch (IOException | WeightsException e) {
            Interrupts.check(e);
            return Optional.empty();
        }
    }

    /** Returns the card of a save that has not renamed its JSON yet, or was interrupted. */
    private Optional<ModelCard> pending(String sha256) {
        try {
            return PendingFile.of(file(JSON)).stream()
                    .flatMap(json -> matching(json, sha256).stream())
                    .findFirst();
        } catch (IOException e) {
            // The folder can be read, but not listed.
            Interrupts.check(e);
            return Optional.empty();
        }
    }

    private static ModelCard embedded(SafetensorsFile weights) throws IOException {
        return EmbeddedCard.of(weights)
                .orElseThrow(
                        () ->
                                new WeightsException(
                                        WEIGHTS
                                                + " is not the file that "
                                                + JSON
                                                + " describes: one of the two was changed or"
                                                + " truncated."));
    }

    private void copy(SafetensorsFile weights, ParameterNames names) throws IOException {
        LoadReport report = names.compareWith(weights);
        if (!report.complete()) {
            throw new WeightsException(WEIGHTS + " does not fit the network: " + report + ".");
        }
        for (Map.Entry<String, Parameter> entry : names.parameters().entrySet()) {
            NDArray array = entry.getValue().getArray();
            weights.copyTo(entry.getKey(), array);
            if (!isFinite(array)) {
                throw new WeightsException(entry.getKey() + " is not finite.");
            }
        }
    }

    private static boolean isFinite(NDArray array) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return !array.getDataType().isFloating()
                    || !array.isNaN().any().getBoolean() && !array.isInfinite().any().getBoolean();
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
