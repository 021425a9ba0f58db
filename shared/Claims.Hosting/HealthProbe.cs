namespace Claims.Hosting;

/// <summary>
/// Asks a running service whether it is ready, for health checks of containers: their images hold no shell and no curl, but the service's own program.
/// </summary>
internal static class HealthProbe
{
    public const string Verb = "healthcheck";

    /// <summary>Exit code 0 when the service on this machine says that it is ready, else 1.</summary>
    public static async Task<int> RunAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(8) };
        try
        {
            using var answer = await http.GetAsync(ReadyAddress(Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")));
            Console.WriteLine(answer.IsSuccessStatusCode ? "ready" : $"not ready: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"not ready: {exception.Message}");
            return 1;
        }
    }

    /// <param name="ports">The ports that the service listens on, by semicolons; the first is asked.</param>
    internal static Uri ReadyAddress(string? ports) =>
        new($"http://127.0.0.1:{(string.IsNullOrEmpty(ports) ? "8080" : ports.Split(';')[0])}{ServiceHost.ReadyPath}");
}
