using System.Text.Json;

namespace Claims.Learning.Tests;

/// <summary>Against PyTorch's AdamW; Golden/adamw.py made the values.</summary>
public class AdamWTests
{
    private static readonly TwoParameters Slots = new();

    private static ParameterSlot Decayed => Slots.Decayed;

    private static ParameterSlot Plain => Slots.Plain;

    [Fact]
    public void Five_steps_equal_those_of_PyTorch()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "adamw.json"))).RootElement;

        var parameters = FiveSteps([]);

        Near(golden.GetProperty("decayed"), Decayed.Of(parameters));
        Near(golden.GetProperty("plain"), Plain.Of(parameters));
    }

    [Fact]
    public void A_frozen_parameter_stays_even_where_it_would_decay()
    {
        var parameters = FiveSteps([Decayed.Name]);

        Assert.Equal(MathF.Sin(1), Decayed.Of(parameters)[0]);
        Assert.NotEqual(MathF.Cos(1), Plain.Of(parameters)[0]);
    }

    private static float[] FiveSteps(HashSet<string> frozen)
    {
        var parameters = new float[Slots.Length];
        for (var i = 0; i < 4; i++)
        {
            Decayed.Of(parameters)[i] = MathF.Sin(1 + i);
            Plain.Of(parameters)[i] = MathF.Cos(1 + i);
        }

        var optimizer = new AdamW(Slots, weightDecay: 0.1f, frozen);
        for (var step = 1; step <= 5; step++)
        {
            var gradient = new float[Slots.Length];
            for (var i = 0; i < 4; i++)
            {
                Decayed.Of(gradient)[i] = MathF.Sin(step * (i + 1));
                Plain.Of(gradient)[i] = MathF.Cos(step * (i + 1));
            }

            optimizer.Step(parameters, gradient, step, learningRate: 0.05f);
        }

        return parameters;
    }

    private static void Near(JsonElement expected, Span<float> actual)
    {
        for (var i = 0; i < expected.GetArrayLength(); i++)
        {
            Assert.Equal(expected[i].GetDouble(), actual[i], 5);
        }
    }

    private sealed class TwoParameters : ParameterSlots
    {
        public TwoParameters() => (Decayed, Plain) = (Matrix("decayed", 1, 4), Vector("plain", 4));

        public ParameterSlot Decayed { get; }

        public ParameterSlot Plain { get; }
    }
}
