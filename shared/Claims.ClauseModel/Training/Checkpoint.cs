using System.Runtime.InteropServices;

namespace Claims.ClauseModel.Training;

/// <summary>Where training stands between two epochs: going on from it gives the same bits as never having stopped.</summary>
/// <param name="Fingerprint">Hash of options and data; a checkpoint of another training is refused.</param>
/// <param name="Epoch">Epochs that are done.</param>
/// <param name="Best">Parameters with the best validation score so far.</param>
/// <param name="BestScore">That score.</param>
/// <param name="BestEpoch">The epoch it came from.</param>
internal sealed record Checkpoint(
    string Fingerprint, int Epoch, int Step, float[] Parameters, float[] Mean, float[] Square, float[] Best, double BestScore, int BestEpoch)
{
    private const string Magic = "CLAUSE-CHECKPOINT-1";

    /// <summary>Written beside and moved into place, so that a stop in the middle leaves the old one.</summary>
    public void Write(string path)
    {
        var beside = path + ".new";
        using (var writer = new BinaryWriter(File.Create(beside)))
        {
            writer.Write(Magic);
            writer.Write(Fingerprint);
            writer.Write(Epoch);
            writer.Write(Step);
            writer.Write(BestScore);
            writer.Write(BestEpoch);
            foreach (var values in (float[][])[Parameters, Mean, Square, Best])
            {
                writer.Write(values.Length);
                writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is no checkpoint, or one of another training.</exception>
    public static Checkpoint Read(string path, string fingerprint)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException($"{path} is not a checkpoint: remove it, or name another with --checkpoint.");
        }

        if (reader.ReadString() != fingerprint)
        {
            throw new InvalidDataException($"{path} belongs to a training with other options or claims: remove it, or name another with --checkpoint.");
        }

        var (epoch, step, score, best) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble(), reader.ReadInt32());
        return new Checkpoint(fingerprint, epoch, step, Values(reader), Values(reader), Values(reader), Values(reader), score, best);
    }

    private static float[] Values(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
