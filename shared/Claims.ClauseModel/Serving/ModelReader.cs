using System.Security.Cryptography;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Claims.Statistics.Calibration;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ClauseModel.Serving;

/// <summary>Checks a manifest with its files and makes a running model of them.</summary>
internal sealed class ModelReader(string folder, ModelManifest manifest, IReadOnlyDictionary<string, byte[]> files)
{
    private const int MostWidth = 4096;

    /// <exception cref="ModelFolderException">Names everything that is wrong: first all that can be seen without running the model, else what shows when it runs.</exception>
    public LoadedModel Read(InferenceOptions options)
    {
        List<string> faults = [.. FileFaults(), .. ShapeFaults(), .. manifest.Features.FaultsAgainst(ModelFeatures.OfThisProgram), .. manifest.Calibration.SelectMany(CalibrationFaults)];
        return faults.Count == 0 ? Run(options) : throw new ModelFolderException(folder, faults);
    }

    private IEnumerable<string> FileFaults()
    {
        foreach (var (name, hash) in manifest.Files)
        {
            if (Path.GetFileName(name) != name)
            {
                yield return $"files, {name}: is not the name of a file in the folder";
            }
            else if (!files.TryGetValue(name, out var bytes))
            {
                yield return $"{name}: is missing";
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(bytes)) is var actual && actual != hash)
            {
                yield return $"{name}: has hash {actual}, and {ModelFolder.Manifest} says {hash}";
            }
        }

        foreach (var name in new[] { ModelFolder.Network, manifest.Golden.File, manifest.CodeStatistics, manifest.ConformalScores }.OfType<string>())
        {
            if (!manifest.Files.ContainsKey(name))
            {
                yield return $"files: lacks {name}";
            }
        }
    }

    private IEnumerable<string> ShapeFaults()
    {
        var expected = Features.ClaimEncoder.Shape;
        (string Name, int Model, int Program)[] sizes =
        [
            ("text", manifest.Shape.Text, expected.Text),
            ("tokenNumbers", manifest.Shape.TokenNumbers, expected.TokenNumbers),
            ("clauseNumbers", manifest.Shape.ClauseNumbers, expected.ClauseNumbers),
            ("relations", manifest.Shape.Relations, expected.Relations),
            ("idSlots", manifest.Shape.IdSlots, expected.IdSlots),
            ("idBuckets", manifest.Shape.IdBuckets, expected.IdBuckets),
            ("codeBuckets", manifest.Shape.CodeBuckets, expected.CodeBuckets),
        ];
        var shape = manifest.Shape;
        var isPossible = shape.Width is > 0 and <= MostWidth && shape.Inner is > 0 and <= MostWidth && shape.Pair is > 0 and <= MostWidth
            && shape.Heads > 0 && shape.Width % shape.Heads == 0;
        return sizes
            .Where(size => size.Model != size.Program)
            .Select(size => $"shape.{size.Name}: the model takes {size.Model}, this program gives {size.Program}")
            .Concat(isPossible ? [] : [$"shape: no network has width {shape.Width}, inner {shape.Inner}, pair {shape.Pair} and {shape.Heads} heads"]);
    }

    private static IEnumerable<string> CalibrationFaults(CalibrationTable table, int index)
    {
        var fault = "";
        try
        {
            _ = new IsotonicCalibration(table.Scores, table.Probabilities);
        }
        catch (ArgumentException failure)
        {
            fault = failure.Message;
        }

        return fault.Length == 0 ? [] : [$"calibration[{index}], {table.Output}: {fault}"];
    }

    private LoadedModel Run(InferenceOptions options)
    {
        var golden = Named(manifest.Golden.File, () => GoldenFile.Read(files[manifest.Golden.File]));
        var layout = new ParameterLayout(manifest.Shape);
        var parameters = Named(ModelFolder.Network, () => ParameterReader.Read(files[ModelFolder.Network], layout));
        var network = Named(ModelFolder.Network, () => OnnxClauseNetwork.Load(files[ModelFolder.Network], manifest.Shape, options));
        try
        {
            Check(golden, "in ONNX Runtime", network);
            Check(golden, "in C#", new ClauseNetwork(layout, parameters));
            Warm(network, golden, options.MostClaims);
            return new LoadedModel(manifest, layout, parameters, network, files);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <param name="where">What runs the network: one serves it, the other explains it, and both must be the model that was trained.</param>
    private void Check(GoldenClaims golden, string where, IClauseNetwork network)
    {
        if (golden.Claims.Count == 0)
        {
            throw Fault($"{manifest.Golden.File}: holds no claims, so nothing shows that the model computes what it should");
        }

        var check = Named(ModelFolder.Network, () => GoldenCheck.Of(network, golden));
        if (!(check.Largest <= manifest.Golden.Tolerance))
        {
            throw Fault(
                $"{ModelFolder.Network}: {where}, does not reproduce its golden outputs within {manifest.Golden.Tolerance}; furthest off by {check.Largest:G3} at {check.Place}");
        }
    }

    /// <summary>What a broken file makes its reader throw, with the file's name.</summary>
    private T Named<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or ArgumentException or OnnxRuntimeException)
        {
            throw Fault($"{file}: {failure.Message}", failure);
        }
    }

    private ModelFolderException Fault(FormattableString fault, Exception? inner = null) => new(folder, [FormattableString.Invariant(fault)], inner);

    /// <summary>The first full call pays for memory and compilation; better now than for a claim that someone waits for.</summary>
    private static void Warm(OnnxClauseNetwork network, GoldenClaims golden, int mostClaims) =>
        network.Infer([.. Enumerable.Range(0, mostClaims).Select(i => golden.Claims[i % golden.Claims.Count])]);
}
