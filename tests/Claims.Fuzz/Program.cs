using System.Diagnostics;
using System.Globalization;

using Claims.Fuzz;

// Damaged submissions through everything that Ingest does with bytes: decode, choose the format, read, validate, decide, acknowledge.
//   dotnet run -c Release --project tests/Claims.Fuzz -- [inputs] [seed]
const double SlowestAllowed = 1_000;
const long MemoryAllowed = 500L << 20;

var inputs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var ingest = new IngestPath();
var mutator = new Mutator(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples")), seed);
var (exceptions, claims, slowest, slowestInput) = (0, 0L, 0.0, 0);
for (var i = 0; i < inputs; i++)
{
    var (content, mediaType, encoding) = mutator.Input(i);
    var started = Stopwatch.GetTimestamp();
    try
    {
        claims += ingest.Take(content, mediaType, encoding);
    }
    catch (Exception exception)
    {
        exceptions++;
        Console.Error.WriteLine($"input {i}: {exception}");
    }

    var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    if (took > slowest)
    {
        (slowest, slowestInput) = (took, i);
    }

    if (i % 10_000 == 9_999)
    {
        Console.Error.WriteLine($"{i + 1} inputs");
    }
}

var peak = Process.GetCurrentProcess().PeakWorkingSet64;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"inputs={inputs} exceptions={exceptions} claims={claims} slowest={slowest:0} ms (input {slowestInput}) memory={peak >> 20} MB"));
return exceptions == 0 && slowest < SlowestAllowed && peak < MemoryAllowed ? 0 : 1;
