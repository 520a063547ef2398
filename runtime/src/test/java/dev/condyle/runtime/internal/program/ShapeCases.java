package dev.condyle.runtime.internal.program;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Cases of methods that select, move or copy elements. */
final class ShapeCases {

    private ShapeCases() {}

    static void addTo(Cases cases) {
        addReshapes(cases);
        addAxes(cases);
        addIndices(cases);
        addCopies(cases);
        addJoins(cases);
        addSelections(cases);
    }

    private static void addReshapes(Cases cases) {
        cases.add("flatten()", in -> in.x().flatten(), in -> in.weight("w", 2, 3).flatten());
        cases.add(
                "flatten(int,int)",
                in -> in.x().flatten(1, 2),
                in -> in.x().flatten(-2, -1),
                in -> in.x().flatten(0, 1),
                in -> in.image().flatten(2, 2));
        cases.add(
                "reshape(Shape)",
                in -> in.x().reshape(-1, 12),
                in -> in.x().reshape(in.examples(), 12),
                in -> in.x().reshape(in.examples(), -1),
                in -> in.x().reshape(in.examples() * 3, 4),
                in -> in.x().reshape(2 * in.examples(), 3, 2),
                in -> in.x().reshape(new Shape(in.examples(), 2, 6)),
                in -> in.i().reshape(-1, 2),
                in -> in.weight("w", 2, 6).reshape(3, 4),
                in -> in.x().reshape(-1).reshape(-1, 4));
        cases.add(
                "broadcast(Shape)",
                in -> in.weight("w", 4).broadcast(in.examples(), 3, 4),
                in -> in.x().reshape(in.examples(), 1, 12).broadcast(in.examples(), 2, 12),
                in -> in.x().reshape(in.examples(), 1, 12).broadcast(-1, 2, -1),
                in -> in.i().expandDims(0).broadcast(2, in.examples(), 3, 4));
    }

    private static void addAxes(Cases cases) {
        cases.add(
                "expandDims(int)",
                in -> in.x().expandDims(0),
                in -> in.x().expandDims(1),
                in -> in.x().expandDims(3),
                in -> in.x().expandDims(-1),
                in -> in.x().expandDims(-3),
                in -> in.i().expandDims(-2));
        cases.add(
                "squeeze(int[])",
                in -> in.x().expandDims(1).squeeze(1),
                in -> in.x().expandDims(-1).squeeze(-1),
                in -> in.x().squeeze(1),
                in -> in.x().expandDims(1).expandDims(0).squeeze(new int[] {0, 2}),
                in -> in.x().expandDims(1).expandDims(3).squeeze(new int[] {3, 1}),
                in -> in.i().expandDims(1).squeeze(1));
        cases.add(
                "squeeze(int)",
                in -> in.x().expandDims(1).squeeze(1),
                in -> in.x().squeeze(2),
                in -> in.x().get(":, :, 0:1").squeeze(-1));
        cases.add(
                "squeeze()",
                in -> in.weight("w", 1, 4, 1).squeeze(),
                in -> in.x().repeat(0, 2).expandDims(1).squeeze());
        cases.add(
                "transpose(int[])",
                in -> in.x().transpose(0, 2, 1),
                in -> in.x().transpose(2, 0, 1),
                in -> in.x().transpose(0, -1, -2),
                in -> in.image().transpose(0, 2, 3, 1).flatten(1, 3));
        cases.add(
                "transpose()",
                in -> in.x().transpose(),
                in -> in.weight("w", 2, 3).transpose(),
                in -> in.x().sum().transpose());
        cases.add(
                "swapAxes(int,int)",
                in -> in.x().swapAxes(1, 2),
                in -> in.x().swapAxes(-1, 0),
                in -> in.x().swapAxes(1, 1));
        cases.add("flip(int[])", in -> in.x().flip(1), in -> in.x().flip(0, -1));
    }

    private static void addIndices(Cases cases) {
        String get = "get(NDManager,NDIndex)";
        for (String index :
                new String[] {
                    ":, 1",
                    ":, -1",
                    ":, :, 2",
                    ":, 1, 2",
                    ":, 1:3",
                    ":, :2",
                    ":, 2:",
                    ":, -2:",
                    ":, :-1, 1:-1",
                    ":, ::2",
                    ":, :, ::3",
                    ":, :, 1::2",
                    ":, :, 1:4:2",
                    ":, 1:1",
                    "...",
                    "..., 1",
                    "..., 1:3",
                    ":, ..., 0",
                    "0",
                    "0, 1",
                    "-1",
                    ":"
                }) {
            cases.add(get, in -> in.x().get(index), in -> in.i().get(new NDIndex(index)));
        }
        cases.add(
                get,
                in -> in.x().get(0),
                in -> in.x().get(0, 1),
                in -> in.x().get(":, {}", 2),
                in -> in.x().get(":, {}:{}", 1, 3),
                in -> in.x().get(new NDIndex().addAllDim().addSliceDim(0, 2)),
                in -> in.x().get(new NDIndex("0:{}", in.examples())),
                in -> in.x().get(new NDIndex(":-1")),
                in -> in.x().get(NDIndex.sliceAxis(2, 1, 3)),
                in -> in.weight("w", 3, 4).get("1, 1:3").add(in.x().get(":, :, :2")),
                in -> in.x().get(":, 1").get(":, 1:").add(1));
        cases.add(
                "get(NDManager,long[])",
                in -> in.x().get(0, 2),
                in -> in.x().get(0, 2, 3),
                in -> in.i().get(in.manager(), 0, 1));
        cases.addList("split(long[],int)", in -> in.x().split(new long[] {1}, 1));
        cases.addList("split(long[],int)", in -> in.x().split(new long[] {1, 2}, 2));
        cases.addList("split(long[],int)", in -> in.x().split(new long[] {1, 1}, 2));
        cases.addList("split(long,int)", in -> in.x().split(2, 2));
        cases.addList("split(long,int)", in -> in.image().split(4, 1));
        cases.addList("split(long,int)", in -> in.image().split(2, 3));
        cases.addList("split(long,int)", in -> in.image().split(1, 3));
        cases.addList("split(long[],int)", in -> in.x().split(new long[0], 1));
    }

    private static void addCopies(Cases cases) {
        cases.add("stopGradient()", in -> in.x().stopGradient().add(1));
        cases.add(
                "returnResource(NDManager)",
                in -> {
                    NDArray x = in.x().add(1);
                    x.returnResource(in.manager());
                    return x.mul(2);
                });
        cases.add(
                "toDevice(Device,boolean)",
                in -> in.x().toDevice(Device.cpu(), false),
                in -> in.x().toDevice(Device.cpu(), true).addi(1).add(in.x()));
        cases.add(
                "duplicate()",
                in -> in.x().duplicate(),
                in -> in.i().duplicate(),
                in -> in.b().duplicate(),
                in -> in.x().duplicate().addi(1).add(in.x()),
                in -> in.weight("w", 4).duplicate().addi(1).add(in.x()));
        cases.add(
                "tile(long[])",
                in -> in.x().tile(new long[] {1, 2, 1}),
                in -> in.x().tile(new long[] {2, 1, 3}));
        cases.add(
                "repeat(int,long)",
                in -> in.x().repeat(1, 2),
                in -> in.x().repeat(-1, 3),
                in -> in.x().repeat(0, 2));
        cases.add(
                "pad(Shape,double)",
                in -> in.x().pad(new Shape(1, 2), 0),
                in -> in.x().pad(new Shape(1, 0, 0, 2), -0.5),
                in -> in.i().pad(new Shape(0, 1), 7));
    }

    private static void addJoins(Cases cases) {
        cases.add(
                "stack(NDList,int)",
                in -> in.x().stack(in.y()),
                in -> in.x().stack(in.y(), 1),
                in -> NDArrays.stack(new NDList(in.x(), in.y(), in.p()), -1),
                in -> NDArrays.stack(new NDList(in.i(), in.i()), 2));
        cases.add(
                "concat(NDList,int)",
                in -> in.x().concat(in.y()),
                in -> in.x().concat(in.y(), 1),
                in -> NDArrays.concat(new NDList(in.x(), in.y(), in.x()), -1),
                in -> NDArrays.concat(new NDList(in.x(), in.j()), 2),
                in -> in.weight("w", 1, 4).concat(in.weight("v", 2, 4)).add(in.x()));
    }

    private static void addSelections(Cases cases) {
        cases.add(
                "gather(NDArray,int)",
                in -> in.x().gather(in.j().clip(0, 3), 2),
                in -> in.x().gather(indices(in), 2),
                in -> in.x().gather(indices(in), -1),
                in -> in.i().gather(indices(in).clip(0, 2), 1));
        cases.add(
                "scatter(NDArray,NDArray,int)",
                in -> in.x().scatter(in.x().argSort(2), in.y(), 2),
                in -> in.x().scatter(in.y().argSort(-1), in.y(), -1),
                in -> in.i().scatter(in.x().argSort(1), in.i().mul(2), 1),
                in ->
                        in.manager()
                                .zeros(new Shape(in.examples(), 3, 9))
                                .scatter(
                                        in.x().argSort(2).add(in.j().get(":, :, 0:1")), in.y(), 2));
        cases.add(
                "oneHot(int)",
                in -> in.j().oneHot(5),
                in -> indices(in).oneHot(4),
                in -> in.j().toType(DataType.FLOAT32, false).oneHot(6));
        cases.add(
                "oneHot(int,DataType)",
                in -> in.j().oneHot(5, DataType.INT64),
                in -> indices(in).oneHot(4, DataType.BOOLEAN),
                in -> in.j().oneHot(5, DataType.FLOAT32));
    }

    private static NDArray indices(Inputs in) {
        return in.i().clip(0, 3);
    }
}
