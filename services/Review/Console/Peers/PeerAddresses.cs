using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Claims.Review.Console.Peers;

/// <summary>Finds where a service answers: at its own address, or at this process's, which is known only once it listens.</summary>
public sealed class PeerAddresses(IServer server, IOptionsMonitor<PeerOptions> options)
{
    /// <summary>Ends in a slash; null where neither is known.</summary>
    public Uri? Of(Peer peer) => options.CurrentValue.Of(peer) is { Length: > 0 } stated
        ? new Uri(stated.TrimEnd('/') + "/")
        : Own(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    /// <summary>How a process calls itself: "any address" is no address to call, and plain HTTP needs no certificate for 127.0.0.1.</summary>
    /// <param name="listening">As the server lists them: <c>http://0.0.0.0:8080</c>, <c>http://[::]:8080</c>, <c>http://+:8080</c>.</param>
    internal static Uri? Own(IEnumerable<string> listening) => listening
        .Select(BindingAddress.Parse)
        .OrderBy(address => address.Scheme != Uri.UriSchemeHttp)
        .Select(address => new UriBuilder(address.Scheme, IsAny(address.Host) ? "127.0.0.1" : address.Host, address.Port).Uri)
        .FirstOrDefault();

    private static bool IsAny(string host) => host is "+" or "*" or "0.0.0.0" or "[::]" or "::";
}
