using System.Buffers.Binary;

using Google.Protobuf;

using Microsoft.AspNetCore.Http;

namespace Claims.Dapr.Tests;

/// <summary>One gRPC call over HTTP/2 as its protocol has it (github.com/grpc/grpc, PROTOCOL-HTTP2.md): messages with a flag and their length before them, the status in the trailers.</summary>
internal static class GrpcCall
{
    private const int Prefix = 5;

    public static async Task<T> ReadAsync<T>(HttpContext call, MessageParser<T> parser)
        where T : IMessage<T>
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        return parser.ParseFrom(body.ToArray().AsSpan(Prefix));
    }

    public static void Begin(HttpContext call)
    {
        call.Response.ContentType = "application/grpc";
        call.Response.DeclareTrailer("grpc-status");
    }

    public static async Task WriteAsync(HttpContext call, IMessage message)
    {
        var framed = new byte[Prefix + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), framed.Length - Prefix);
        message.WriteTo(framed.AsSpan(Prefix));
        await call.Response.Body.WriteAsync(framed);
        await call.Response.Body.FlushAsync();
    }

    /// <param name="call">The call.</param>
    /// <param name="status">0: it went well; 10: aborted, by which an ETag that no longer holds is told.</param>
    public static void End(HttpContext call, int status = 0) => call.Response.AppendTrailer("grpc-status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
