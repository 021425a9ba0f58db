using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Claims.Benchmarks -- --filter '*Attention*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
