package dev.condyle.runtime.fuzz;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.TorchArchive;
import dev.condyle.runtime.internal.weights.TorchFiles;
import dev.condyle.runtime.internal.weights.Zips;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * TorchScript archives: files with changed bytes, and valid archives with changed pickles. With
 * {@code -Dcondyle.fuzz}, PyTorch loads and runs those that pass the check. If the check misses
 * something, this can crash the JVM; {@code target/fuzz-torchscript.txt} then contains the seed.
 */
final class TorchScriptKind implements FuzzKind {

    private static final boolean LOADS = System.getProperty("condyle.fuzz") != null;

    private Mutator mutator;
    private Map<String, byte[]> entries;

    @Override
    public String name() {
        return "torchscript";
    }

    @Override
    public Class<WeightsException> documented() {
        return WeightsException.class;
    }

    @Override
    public boolean usesThreads() {
        return LOADS;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        byte[] traced = Resources.bytes("backbone/traced.pt");
        entries = TorchFiles.traced();
        mutator = new Mutator(List.of(traced), ZipKind.PIECES);
        return List.of(new ModuleInput(Files.write(folder.resolve("valid.pt"), traced)));
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        byte[] bytes = mutator.changed(random);
        if (random.nextInt(4) > 0) {
            // The code is not changed: a module can contain any code, which cannot be checked.
            Map<String, byte[]> changed = ZipKind.changed(entries, mutator, random);
            changed.replaceAll(
                    (name, content) ->
                            name.contains("/code/") && entries.containsKey(name)
                                    ? entries.get(name)
                                    : content);
            bytes = Zips.write(changed, true);
        }
        return new ModuleInput(Files.write(folder.resolve("a.pt"), bytes));
    }

    private record ModuleInput(Path path) implements Input {

        @Override
        public long bytes() {
            return path.toFile().length();
        }

        @Override
        public Boolean read() throws IOException {
            TorchArchive.check(path);
            if (LOADS) {
                try (NDManager manager = Engines.newManager(Optional.empty())) {
                    new TorchScript(path.toString(), "", new Shape(6, 2, 2))
                            .block(NetworkOptions.defaults())
                            .initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
                }
            }
            return true;
        }
    }
}
