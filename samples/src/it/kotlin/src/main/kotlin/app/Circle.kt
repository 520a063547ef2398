package app

import dev.condyle.Backbone
import dev.condyle.Head
import dev.condyle.layer.Activation.Function.RELU
import dev.condyle.layer.Dense
import dev.condyle.runtime.Layer
import dev.condyle.runtime.data.Dataset
import dev.condyle.runtime.training.Fit
import dev.condyle.runtime.training.Optimizer
import java.util.Random

@Backbone(input = FloatArray::class, shape = [2])
@Head(names = ["inside", "outside"])
class Circle {
    @Dense(units = 16, activation = RELU) lateinit var hidden: Layer
}

fun main() {
    val random = Random(1)
    val points = List(1000) { floatArrayOf(random.nextFloat() * 2 - 1, random.nextFloat() * 2 - 1) }
    val data = Dataset.of(points) { p: FloatArray -> if (p[0] * p[0] + p[1] * p[1] < 0.6) "inside" else "outside" }
        .split(0.2, 1) // 20 % for testing, seed 1

    CircleModel.create().use { model ->
        model.fit(data.training(), Fit.epochs(10).optimizer(Optimizer.adam().learningRate(0.01)))
        println(model.evaluate(data.test()))
        println(model.predict(floatArrayOf(0.1f, -0.2f)))
    }
}
