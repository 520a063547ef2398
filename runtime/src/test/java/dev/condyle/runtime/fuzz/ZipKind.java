package dev.condyle.runtime.fuzz;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.TorchArchive;
import dev.condyle.runtime.internal.weights.TorchFiles;
import dev.condyle.runtime.internal.weights.Zips;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Archives with valid checksums and changed entries: arrays, and the pickles and sources of
 * TorchScript modules, which PyTorch does not load here.
 */
final class ZipKind implements FuzzKind {

    /** Opcodes and words of pickles and of TorchScript. */
    static final List<String> PIECES =
            List.of(
                    "(",
                    ")",
                    "}",
                    "u",
                    "s",
                    "t",
                    "R",
                    "b",
                    "q\0",
                    "h\0",
                    "Q",
                    "K\1",
                    "J\1\0\0\0",
                    "ctorch._utils\n_rebuild_tensor_v2\n",
                    "cos\nsystem\n",
                    "X\4\0\0\0size",
                    "0",
                    "2",
                    ".",
                    "\200\2",
                    "]",
                    "e",
                    "a",
                    "if x:\n",
                    "    ",
                    "[",
                    "not ",
                    "'",
                    "\"",
                    "#",
                    "-",
                    "**",
                    "lambda",
                    "\n",
                    "\0",
                    "torch.add(",
                    "CONSTANTS.c0");

    private Mutator mutator;
    private Map<String, byte[]> arrays;
    private Map<String, byte[]> torch;
    private NDManager manager;

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public Class<WeightsException> documented() {
        return WeightsException.class;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        arrays = NumpyKind.arrays();
        torch = TorchFiles.traced();
        List<byte[]> seeds = new ArrayList<>(arrays.values());
        seeds.addAll(torch.values());
        mutator = new Mutator(seeds, PIECES);
        manager = Engines.newManager(Optional.empty());
        byte[] npz = Zips.write(arrays, false);
        byte[] module = Zips.write(torch, true);
        return List.of(
                new NumpyKind.ArrayInput(
                        Files.write(folder.resolve("valid.npz"), npz), npz, manager),
                new ModuleInput(Files.write(folder.resolve("valid.pt"), module)));
    }

    /** Returns a copy of an archive with changed contents, and seldom a changed name. */
    static Map<String, byte[]> changed(
            Map<String, byte[]> entries, Mutator mutator, Random random) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        int target = random.nextInt(entries.size());
        int i = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            boolean change = i++ == target || random.nextInt(2 * entries.size()) == 0;
            String name = entry.getKey();
            if (change && random.nextInt(10) == 0) {
                int at = random.nextInt(name.length());
                name =
                        name.substring(0, at)
                                + "/\u00e9\n\0.".charAt(random.nextInt(5))
                                + name.substring(at + random.nextInt(2));
            }
            if (!change || random.nextInt(20) > 0) {
                changed.put(
                        name,
                        change ? mutator.changed(entry.getValue(), random) : entry.getValue());
            }
        }
        return changed;
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        boolean module = random.nextBoolean();
        byte[] bytes =
                Zips.write(
                        changed(module ? torch : arrays, mutator, random),
                        module ? random.nextInt(10) > 0 : random.nextBoolean());
        if (random.nextInt(5) == 0) {
            bytes = mutator.changed(bytes, random);
        }
        Path path = Files.write(folder.resolve("a.zip"), bytes);
        return module ? new ModuleInput(path) : new NumpyKind.ArrayInput(path, bytes, manager);
    }

    @Override
    public void close() {
        manager.close();
    }

    private record ModuleInput(Path path) implements Input {

        @Override
        public long bytes() {
            return path.toFile().length();
        }

        @Override
        public Boolean read() throws IOException {
            TorchArchive.check(path);
            return true;
        }
    }
}
