using System.Net;

namespace Claims.Summaries.Generative.Providers;

/// <summary>
/// The one way out to a provider: follows no redirect, since what is meant for one address goes to no other, keeps no cookies, writes no logs, and turns what
/// is no success into a <see cref="ProviderException"/> before an adapter or a provider's own library sees it.
/// </summary>
internal static class ProviderHttp
{
    /// <summary>Of a whole answer, its envelope included.</summary>
    private const long MaxBytes = 8L * 1024 * 1024;

    /// <param name="bearer">Reads the token for the <c>Authorization</c> header; null where none is sent.</param>
    /// <param name="clock">Against which a <c>Retry-After</c> that names a moment is read.</param>
    public static HttpClient Create(Func<string?>? bearer, TimeProvider clock)
    {
        var network = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new HttpClient(new AnswerOrFailure(bearer, clock) { InnerHandler = network })
        {
            // Each attempt has its own limit, which also holds while the answer is read.
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxBytes,
        };
    }
}
