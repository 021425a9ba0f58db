using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

using Xunit;

namespace Claims.Testing.Processes;

/// <summary>The command line as its users run it: a process of its own, whose output is kept and which can be killed hard.</summary>
public sealed class ClaimsProcess : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private ClaimsProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Everything printed so far, logs included.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary><c>claims serve …</c> on a free port; returns when it is ready.</summary>
    public static Task<ClaimsProcess> ServeAsync(params string[] arguments) => ServeAtAsync(new Uri($"http://127.0.0.1:{FreePort()}"), arguments);

    /// <summary>The same where another process has listened before.</summary>
    public static async Task<ClaimsProcess> ServeAtAsync(Uri address, params string[] arguments)
    {
        var process = Start([.. arguments, "--urls", address.ToString()], address, "serve");
        using var http = new HttpClient { BaseAddress = address };
        await Eventually.BecomesAsync(true, () => process.IsReadyAsync(http), TimeSpan.FromSeconds(60));
        return process;
    }

    public static ClaimsProcess Start(string[] arguments, Uri address, string command)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[TestKey.Variable] = TestKey.Value;
        foreach (var argument in (string[])[Program(), command, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return new ClaimsProcess(Process.Start(start)!, address);
    }

    /// <summary>SIGKILL: nothing in the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an orchestrator sends it.</summary>
    public async Task<int> TerminateAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return await WaitForExitAsync(cancellation);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        Assert.False(_process.HasExited, Output);
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    /// <summary>Beside the tests where they refer to it, else where it is built: only there are the files of its pages found.</summary>
    private static string Program()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "claims.dll");
        return File.Exists(beside) ? beside : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Claims.Cli/release/claims.dll"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
