package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that saves the tiny model of a seed to folders, each of them several times. */
final class SavingProcess {

    private SavingProcess() {}

    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int times = Integer.parseInt(args[1]);
        try (DeviceNetwork<float[]> network =
                DeviceNetwork.random(TinyModel.SPEC, ModelOptions.defaults().seed(seed))) {
            System.out.println("ready");
            for (String folder : List.of(args).subList(2, args.length)) {
                for (int i = 0; i < times; i++) {
                    new ModelFolder(Path.of(folder)).save(TinyModel.SPEC, network.block());
                }
            }
        }
    }

    static Process start(long seed, int times, List<Path> folders) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        SavingProcess.class.getName(),
                        Long.toString(seed),
                        Integer.toString(times)));
        command.addAll(folders.stream().map(Path::toString).toList());
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    /** Waits until the process begins to save. */
    static void awaitReady(Process process) throws IOException {
        Stream<String> lines = process.inputReader().lines();
        if (lines.noneMatch("ready"::equals)) {
            throw new IOException("The process ended before it saved.");
        }
    }
}
